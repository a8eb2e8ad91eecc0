import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Sheet } from '../page/sheet'
import { defaults, type Settings } from '../settings'
import { lostFrames } from './frames'
import { Host } from './host'

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
const embedded = (...hrefs: string[]) =>
  ({
    frames: hrefs.map((href) => ({ place: 'iframe', href, slide: href.endsWith('/1'), box: {} })),
  }) as unknown as Sheet
const whats = async (page: Page, sheet: Sheet, settings: Partial<Settings> = {}) =>
  (await lostFrames(page, sheet, { ...defaults, ...settings }, new Host())).map(({ what }) => what)

it('tells pages of the deck that are not there, and those in whose place the deck stands', async () => {
  const sheet = embedded(`${origin}/page.html`, `${origin}/nothing.html`, `${origin}/no.html`, `${origin}/1`)
  expect(await whats(pageWith(), sheet)).toEqual(['shows no page: /nothing.html', 'shows no page: /no.html'])
})

it('tells pages of other sites that are refused, unless those are kept out', async () => {
  const away = 'https://example.org/'
  const page = pageWith(away)
  expect(await whats(page, embedded(away), { outward: 'let through' })).toEqual([`shows no page: ${away}`])
  expect(await whats(page, embedded(away))).toEqual([])
  expect(await whats(pageWith(), embedded(away), { outward: 'let through' })).toEqual([])
})
