import { EventEmitter } from 'node:events'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { retryOnReload } from './retry-on-reload'

/**
 * A page that requests its document loads[i] times during the action's run i, and that action, which returns its run
 * from 1.
 */
function pageLoading(loads: number[], requested: object = {}) {
  const mainFrame = {}
  const page = Object.assign(new EventEmitter(), { mainFrame: () => mainFrame })
  const request = {
    isNavigationRequest: () => true,
    frame: () => mainFrame,
    redirectedFrom: () => null,
    ...requested,
  }
  let runs = 0
  const action = async () => {
    for (let i = 0; i < loads[runs]; i++) page.emit('request', request)
    return ++runs
  }
  return { page: page as unknown as Page, action }
}

it('returns the first result if the page loads once', async () => {
  const { page, action } = pageLoading([1])
  expect(await retryOnReload(page, action)).toBe(1)
})

it('runs the action again if the page was reloaded meanwhile', async () => {
  const { page, action } = pageLoading([2, 2, 1])
  expect(await retryOnReload(page, action)).toBe(3)
})

it('ignores requests for files, for frames within the page, and redirects', async () => {
  for (const requested of [
    { isNavigationRequest: () => false },
    { frame: () => ({}) },
    { redirectedFrom: () => ({}) },
  ]) {
    const { page, action } = pageLoading([5], requested)
    expect(await retryOnReload(page, action)).toBe(1)
  }
})

it('gives up on a page that keeps reloading, and passes other errors on', async () => {
  const { page, action } = pageLoading([2, 2])
  await expect(retryOnReload(page, action, 2)).rejects.toThrow('keeps reloading')
  await expect(retryOnReload(page, () => Promise.reject(new Error('other')))).rejects.toThrow('other')
})

it('runs the action again after a navigation timeout, and rethrows the last one', async () => {
  const timeout = new Error('page.goto: Timeout 60000ms exceeded.')
  const { page, action } = pageLoading([1])
  let runs = 0
  const timesOutOnce = () => (runs++ ? action() : Promise.reject(timeout))
  expect(await retryOnReload(page, timesOutOnce)).toBe(1)
  await expect(retryOnReload(page, () => Promise.reject(timeout), 2)).rejects.toThrow(timeout)
})
