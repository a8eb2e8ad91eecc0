import { EventEmitter } from 'node:events'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { retryOnReload } from './retry-on-reload'

/** A page that is loaded this many times during each piece of work. */
function pageLoading(loads: number[]) {
  const page = new EventEmitter()
  let runs = 0
  const action = async () => {
    for (let i = 0; i < loads[runs]; i++) page.emit('load')
    return ++runs
  }
  return { page: page as unknown as Page, work: action }
}

it('takes the first result of a page that stays', async () => {
  const { page, work } = pageLoading([1])
  expect(await retryOnReload(page, work)).toBe(1)
})

it('works again when the page was reloaded meanwhile', async () => {
  const { page, work } = pageLoading([2, 2, 1])
  expect(await retryOnReload(page, work)).toBe(3)
})

it('gives up on a page that never rests, and passes other errors on', async () => {
  const { page, work } = pageLoading([2, 2])
  await expect(retryOnReload(page, work, 2)).rejects.toThrow('keeps reloading')
  await expect(retryOnReload(page, () => Promise.reject(new Error('other')))).rejects.toThrow('other')
})

it('works again when loading does not come to an end, and in the end says so', async () => {
  const never = new Error('page.goto: Timeout 60000ms exceeded.')
  const { page, work } = pageLoading([1])
  let asked = 0
  const second = () => (asked++ ? work() : Promise.reject(never))
  expect(await retryOnReload(page, second)).toBe(1)
  await expect(retryOnReload(page, () => Promise.reject(never), 2)).rejects.toThrow(never)
})
