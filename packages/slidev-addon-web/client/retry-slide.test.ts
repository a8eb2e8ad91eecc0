// @vitest-environment happy-dom
import type { SlideRoute } from '@slidev/types'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { retrySlide, retriedSlides, reloadIfAvailable } from './retry-slide'

/** Files on the host, by path. */
let responses: Record<string, string | undefined>
const reloadPage = vi.fn()
const page = '<script type="module" crossorigin src="./assets/index-1.js"></script>'
beforeEach(() => {
  responses = { '/': page, '/assets/index-1.js': 'code' }
  reloadPage.mockClear()
  retriedSlides.clear()
  vi.spyOn(document, 'baseURI', 'get').mockReturnValue('https://deck.example/')
  vi.stubGlobal('location', { reload: reloadPage })
  vi.stubGlobal('fetch', async (address: string, { cache }: RequestInit = {}) => {
    // What the browser has kept would say nothing about the host.
    expect(cache).toBe('no-store')
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

describe('reloadIfAvailable', () => {
  it('reloads the page if the host has it and its script', async () => {
    expect(await reloadIfAvailable()).toBe(true)
    expect(reloadPage).toHaveBeenCalledTimes(1)
  })
  it.each(['/', '/assets/index-1.js'])('does not reload if %s is missing', async (missing) => {
    responses[missing] = undefined
    expect(await reloadIfAvailable()).toBe(false)
    expect(reloadPage).not.toHaveBeenCalled()
  })
  it('does not reload if the host delivers another page', async () => {
    responses['/'] = '<title>Log in</title>'
    expect(await reloadIfAvailable()).toBe(false)
  })
})

describe('retrySlide', () => {
  it('keeps the slide of a successful second attempt', async () => {
    const slide = { template: '<p />' }
    expect(await retrySlide(route(9, slide))).toBe(true)
    expect(retriedSlides.get(9)).toBe(slide)
    expect(reloadPage).not.toHaveBeenCalled()
  })
  it('reloads the page if the browser has cached the failure', async () => {
    expect(await retrySlide(route(9))).toBe(true)
    expect([reloadPage.mock.calls.length, retriedSlides.size]).toEqual([1, 0])
  })
  it('first loads style sheets again that have failed, and no others', async () => {
    document.head.innerHTML = '<link rel="stylesheet" id="loaded"><link rel="stylesheet" id="broken">'
    const link = (id: string) => document.getElementById(id) as HTMLLinkElement
    const [loaded, broken] = [link('loaded'), link('broken')]
    Object.defineProperty(loaded, 'sheet', { value: {} })
    Object.defineProperty(broken, 'sheet', { value: null })
    const load = vi.fn(async () => ({ default: {} }))
    const retried = retrySlide({ no: 9, load } as unknown as SlideRoute)
    expect([link('loaded') === loaded, link('broken') === broken]).toEqual([true, false])
    expect(load).not.toHaveBeenCalled()
    link('broken').dispatchEvent(new Event('load'))
    expect(await retried).toBe(true)
  })
})
