// @vitest-environment happy-dom
import type { SlideRoute } from '@slidev/types'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchSlide, late, reload } from './fetch-again'

/** What the host has. */
let served: Record<string, string | undefined>
const again = vi.fn()
const page = '<script type="module" crossorigin src="./assets/index-1.js"></script>'
beforeEach(() => {
  served = { '/': page, '/assets/index-1.js': 'code' }
  again.mockClear()
  late.clear()
  vi.spyOn(document, 'baseURI', 'get').mockReturnValue('https://deck.example/')
  vi.stubGlobal('location', { reload: again })
  vi.stubGlobal('fetch', async (address: string) => {
    const text = served[new URL(address).pathname]
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
    expect(await reload()).toBe(true)
    expect(again).toHaveBeenCalledTimes(1)
  })
  it.each(['/', '/assets/index-1.js'])('stays as it is where %s is not', async (gone) => {
    served[gone] = undefined
    expect(await reload()).toBe(false)
    expect(again).not.toHaveBeenCalled()
  })
  it('stays as it is where another page is there', async () => {
    served['/'] = '<title>Log in</title>'
    expect(await reload()).toBe(false)
  })
})

describe('a slide that did not come', () => {
  it('is there at the second try', async () => {
    const slide = { template: '<p />' }
    expect(await fetchSlide(route(9, slide))).toBe(true)
    expect(late.get(9)).toBe(slide)
    expect(again).not.toHaveBeenCalled()
  })
  it('has the page loaded anew where the browser keeps to its failure', async () => {
    expect(await fetchSlide(route(9))).toBe(true)
    expect([again.mock.calls.length, late.size]).toEqual([1, 0])
  })
  it('has its style sheets fetched again first, those that failed alone', async () => {
    document.head.innerHTML = '<link rel="stylesheet" id="here"><link rel="stylesheet" id="broken">'
    const link = (id: string) => document.getElementById(id) as HTMLLinkElement
    const [here, broken] = [link('here'), link('broken')]
    Object.defineProperty(here, 'sheet', { value: {} })
    Object.defineProperty(broken, 'sheet', { value: null })
    const load = vi.fn(async () => ({ default: {} }))
    const fetched = fetchSlide({ no: 9, load } as unknown as SlideRoute)
    expect([link('here') === here, link('broken') === broken]).toEqual([true, false])
    expect(load).not.toHaveBeenCalled()
    link('broken').dispatchEvent(new Event('load'))
    expect(await fetched).toBe(true)
  })
})
