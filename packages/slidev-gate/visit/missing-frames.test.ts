import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { SlideContent } from '../page/types'
import { defaultSettings, type Settings } from '../settings'
import { findMissingFrames } from './missing-frames'
import { DeckHost } from './deck-host'

let server: Server
let origin = ''

/** A host with one page and one 404; serves the deck as a fallback for all other addresses. */
beforeAll(async () => {
  server = createServer(({ url }, reply) => {
    if (url === '/nothing.html') reply.statusCode = 404
    reply.end(url === '/page.html' ? 'A page' : 'The deck')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

/** A frame whose page was refused, as Playwright sees it. */
const frameOf = (src: string | null, more: object = {}) => ({
  url: () => 'chrome-error://chromewebdata/',
  waitForLoadState: async () => undefined,
  frameElement: async () => ({ getAttribute: async (name: string) => (name === 'src' ? src : null) }),
  ...more,
})
const pageWithFrames = (...frames: object[]) =>
  ({ url: () => `${origin}/7`, frames: () => [{}, ...frames] }) as unknown as Page
const pageWith = (...sources: string[]) => pageWithFrames(...sources.map((src) => frameOf(src)))
const contentWith = (...hrefs: string[]) =>
  ({
    frames: hrefs.map((href) => ({ path: 'iframe', href, inDeck: href.endsWith('/1'), box: {} })),
  }) as unknown as SlideContent
const messagesOf = async (page: Page, content: SlideContent, settings: Partial<Settings> = {}) =>
  (await findMissingFrames(page, content, { ...defaultSettings, ...settings }, new DeckHost())).map(
    ({ message }) => message,
  )

it('reports pages of the deck that do not exist, by status or because the host serves the deck instead', async () => {
  const content = contentWith(
    `${origin}/page.html`,
    `${origin}/nothing.html`,
    `${origin}/no.html`,
    `${origin}/1`,
  )
  expect(await messagesOf(pageWith(), content)).toEqual([
    'does not show the page /nothing.html',
    'does not show the page /no.html',
  ])
})

it('reports external pages that refuse to be embedded, unless external requests are blocked', async () => {
  const away = 'https://example.org/'
  const page = pageWith(away)
  expect(await messagesOf(page, contentWith(away), { externalRequests: 'allow' })).toEqual([
    `does not show the page ${away}`,
  ])
  expect(await messagesOf(page, contentWith(away))).toEqual([])
  expect(await messagesOf(pageWith(), contentWith(away), { externalRequests: 'allow' })).toEqual([])
})

it('accepts external pages that load, and frames without an address or without an element', async () => {
  const away = 'https://example.org/'
  const settings = { externalRequests: 'allow' } as const
  const frames = [
    frameOf(away, { url: () => away }),
    frameOf(null),
    frameOf(away, { frameElement: async () => Promise.reject(new Error('The frame was detached.')) }),
  ]
  expect(await messagesOf(pageWithFrames(...frames), contentWith(away), settings)).toEqual([])
  expect(
    await messagesOf(pageWithFrames(...frames, frameOf(away)), contentWith(away), settings),
  ).toHaveLength(1)
})

it('waits five seconds for a page at most, and not at all on a slide without frames', async () => {
  const away = 'https://example.org/'
  const settings = { externalRequests: 'allow' } as const
  const waitForLoadState = vi.fn(async () => Promise.reject(new Error('Timeout')))
  const page = pageWithFrames(frameOf(away, { waitForLoadState }))
  expect(await messagesOf(page, contentWith(), settings)).toEqual([])
  expect(waitForLoadState).not.toHaveBeenCalled()
  expect(await messagesOf(page, contentWith(away), settings)).toHaveLength(1)
  expect(waitForLoadState).toHaveBeenCalledExactlyOnceWith('load', { timeout: 5000 })
})

it('quotes the first 80 characters of an address', async () => {
  const long = `https://example.org/${'a'.repeat(80)}`
  expect(await messagesOf(pageWith(long), contentWith(long), { externalRequests: 'allow' })).toEqual([
    `does not show the page ${long.slice(0, 80)}`,
  ])
})
