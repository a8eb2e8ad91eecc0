import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SlideContent } from '../page/types'
import { defaultSettings, type Settings } from '../settings'
import { findMissingFrames } from './missing-frames'
import { DeckHost } from './deck-host'

let server: Server
let origin = ''

/** A host that has one page, nothing at one address, and answers with the deck for everything else. */
beforeAll(async () => {
  server = createServer(({ url }, reply) => {
    if (url === '/nothing.html') reply.statusCode = 404
    reply.end(url === '/page.html' ? 'A page' : 'The deck')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const pageWith = (...sources: string[]) => {
  const frameOf = (src: string) => ({
    url: () => 'chrome-error://chromewebdata/',
    waitForLoadState: async () => undefined,
    frameElement: async () => ({ getAttribute: async () => src }),
  })
  return { url: () => `${origin}/7`, frames: () => [{}, ...sources.map(frameOf)] } as unknown as Page
}
const contentWith = (...hrefs: string[]) =>
  ({
    frames: hrefs.map((href) => ({ path: 'iframe', href, inDeck: href.endsWith('/1'), box: {} })),
  }) as unknown as SlideContent
const messagesOf = async (page: Page, sheet: SlideContent, settings: Partial<Settings> = {}) =>
  (await findMissingFrames(page, sheet, { ...defaultSettings, ...settings }, new DeckHost())).map(
    ({ message }) => message,
  )

it('tells pages of the deck that are not there, and those in whose place the deck stands', async () => {
  const sheet = contentWith(
    `${origin}/page.html`,
    `${origin}/nothing.html`,
    `${origin}/no.html`,
    `${origin}/1`,
  )
  expect(await messagesOf(pageWith(), sheet)).toEqual([
    'shows no page: /nothing.html',
    'shows no page: /no.html',
  ])
})

it('tells pages of other sites that are refused, unless those are kept out', async () => {
  const away = 'https://example.org/'
  const page = pageWith(away)
  expect(await messagesOf(page, contentWith(away), { externalRequests: 'let through' })).toEqual([
    `shows no page: ${away}`,
  ])
  expect(await messagesOf(page, contentWith(away))).toEqual([])
  expect(await messagesOf(pageWith(), contentWith(away), { externalRequests: 'let through' })).toEqual([])
})
