// @vitest-environment happy-dom
import type { SlideRoute } from '@slidev/types'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { retrySlide, retriedSlides, reloadIfAvailable } from './retry-slide'

/** What the host has. */
let responses: Record<string, string | undefined>
const reloadPage = vi.fn()
const page = '<script type="module" crossorigin src="./assets/index-1.js"></script>'
beforeEach(() => {
  responses = { '/': page, '/assets/index-1.js': 'code' }
  reloadPage.mockClear()
  retriedSlides.clear()
  vi.spyOn(document, 'baseURI', 'get').mockReturnValue('https://deck.example/')
  vi.stubGlobal('location', { reload: reloadPage })
  vi.stubGlobal('fetch', async (address: string) => {
    const text = responses[new URL(address).pathname]
    return new Response(text ?? 'not found', { status: text === undefined ? 404 : 200 })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  document.head.innerHTML = ''
})
const route = (no: number, slide?: object) =>
  ({ no, load: async () => ({ default: slide }) }) as unknown as SlideRoute

describe('the page', () => {
  it('is loaded anew where it and its code are there', async () => {
    expect(await reloadIfAvailable()).toBe(true)
    expect(reloadPage).toHaveBeenCalledTimes(1)
  })
  it.each(['/', '/assets/index-1.js'])('stays as it is where %s is not', async (gone) => {
    responses[gone] = undefined
    expect(await reloadIfAvailable()).toBe(false)
    expect(reloadPage).not.toHaveBeenCalled()
  })
  it('stays as it is where another page is there', async () => {
    responses['/'] = '<title>Log in</title>'
    expect(await reloadIfAvailable()).toBe(false)
  })
})

describe('a slide that did not come', () => {
  it('is there at the second try', async () => {
    const slide = { template: '<p />' }
    expect(await retrySlide(route(9, slide))).toBe(true)
    expect(retriedSlides.get(9)).toBe(slide)
    expect(reloadPage).not.toHaveBeenCalled()
  })
  it('has the page loaded anew where the browser keeps to its failure', async () => {
    expect(await retrySlide(route(9))).toBe(true)
    expect([reloadPage.mock.calls.length, retriedSlides.size]).toEqual([1, 0])
  })
  it('has its style sheets fetched again first, those that failed alone', async () => {
    document.head.innerHTML = '<link rel="stylesheet" id="here"><link rel="stylesheet" id="broken">'
    const link = (id: string) => document.getElementById(id) as HTMLLinkElement
    const [here, broken] = [link('here'), link('broken')]
    Object.defineProperty(here, 'sheet', { value: {} })
    Object.defineProperty(broken, 'sheet', { value: null })
    const load = vi.fn(async () => ({ default: {} }))
    const fetched = retrySlide({ no: 9, load } as unknown as SlideRoute)
    expect([link('here') === here, link('broken') === broken]).toEqual([true, false])
    expect(load).not.toHaveBeenCalled()
    link('broken').dispatchEvent(new Event('load'))
    expect(await fetched).toBe(true)
  })
})
