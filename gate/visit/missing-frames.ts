/** Pages that a slide embeds and that are not there. */
import type { Page } from 'playwright'
import type { ElementFinding, SlideContent } from '../page/types'
import type { Settings } from '../settings'
import type { DeckHost } from './deck-host'

/** For a page of another site to come, or to be refused, in ms. */
const FRAME_TIMEOUT_MS = 5000

/** Many hosts answer with the deck where they have no such page: then it is the deck that stands in the frame. */
async function isPageMissing(host: DeckHost, url: string, deck: string): Promise<boolean> {
  const { ok, html } = await host.fetchPage(url)
  return !ok || html === (await host.fetchPage(deck)).html
}

/** What is embedded and shows the browser's own words that it cannot be shown. */
async function refusedFrames(page: Page): Promise<Set<string>> {
  const found = new Set<string>()
  for (const frame of page.frames().slice(1)) {
    await frame.waitForLoadState('load', { timeout: FRAME_TIMEOUT_MS }).catch(() => undefined)
    if (!frame.url().startsWith('chrome-error:')) continue
    const element = await frame.frameElement().catch(() => undefined)
    const address = await element?.getAttribute('src')
    if (address) found.add(new URL(address, page.url()).href)
  }
  return found
}

/** Each that is not there. Pages of other sites are not asked for where those are kept out. */
export async function findMissingFrames(
  page: Page,
  { frames }: SlideContent,
  { externalRequests }: Settings,
  host: DeckHost,
): Promise<ElementFinding[]> {
  if (!frames.length) return []
  const [deck] = page.url().split('#')
  const { origin } = new URL(page.url())
  const refused = externalRequests === 'let through' ? await refusedFrames(page) : new Set<string>()
  const missing: ElementFinding[] = []
  for (const { href, inDeck, path, box } of frames) {
    const own = href.startsWith(`${origin}/`)
    if (own ? inDeck || !(await isPageMissing(host, href, deck!)) : !refused.has(href)) continue
    missing.push({ path, message: `shows no page: ${href.replace(origin, '').slice(0, 80)}`, box })
  }
  return missing
}
