import type { Page } from 'playwright'
import type { ElementFinding, SlideContent } from '../page/types'
import type { Settings } from '../settings'
import type { DeckHost } from './deck-host'

/** Maximum time for an external page to load or be refused, in ms. */
const FRAME_TIMEOUT_MS = 5000

/** Whether the host has no such page. Many hosts serve the deck as a fallback, which counts as missing. */
async function isPageMissing(host: DeckHost, url: string, deck: string): Promise<boolean> {
  const { ok, html } = await host.fetchPage(url)
  return !ok || html === (await host.fetchPage(deck)).html
}

/** Addresses of frames in which the browser shows its own error page. */
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

/** Embedded pages that do not load. External pages only count if the settings allow external requests. */
export async function findMissingFrames(
  page: Page,
  { frames }: SlideContent,
  { externalRequests }: Settings,
  host: DeckHost,
): Promise<ElementFinding[]> {
  if (!frames.length) return []
  const [deck] = page.url().split('#')
  const { origin } = new URL(page.url())
  const refused = externalRequests === 'allow' ? await refusedFrames(page) : new Set<string>()
  const missing: ElementFinding[] = []
  for (const { href, inDeck, path, box } of frames) {
    const own = href.startsWith(`${origin}/`)
    if (own ? inDeck || !(await isPageMissing(host, href, deck!)) : !refused.has(href)) continue
    missing.push({ path, message: `does not show the page ${href.replace(origin, '').slice(0, 80)}`, box })
  }
  return missing
}
