/** Pages that a slide embeds and that are not there. */
import type { Page } from 'playwright'
import type { Fault, Sheet } from '../page/sheet'
import type { Settings } from '../settings'
import type { Host } from './host'

/** For a page of another site to come, or to be refused, in ms. */
const PATIENCE = 5000

/** Many hosts answer with the deck where they have no such page: then it is the deck that stands in the frame. */
async function missing(host: Host, url: string, deck: string): Promise<boolean> {
  const { ok, html } = await host.page(url)
  return !ok || html === (await host.page(deck)).html
}

/** What is embedded and shows the browser's own words that it cannot be shown. */
async function refused(page: Page): Promise<Set<string>> {
  const found = new Set<string>()
  for (const frame of page.frames().slice(1)) {
    await frame.waitForLoadState('load', { timeout: PATIENCE }).catch(() => undefined)
    if (!frame.url().startsWith('chrome-error:')) continue
    const element = await frame.frameElement().catch(() => undefined)
    const address = await element?.getAttribute('src')
    if (address) found.add(new URL(address, page.url()).href)
  }
  return found
}

/** Each that is not there. Pages of other sites are not asked for where those are kept out. */
export async function lostFrames(
  page: Page,
  { frames }: Sheet,
  { outward }: Settings,
  host: Host,
): Promise<Fault[]> {
  if (!frames.length) return []
  const [deck] = page.url().split('#')
  const { origin } = new URL(page.url())
  const others = outward === 'let through' ? await refused(page) : new Set<string>()
  const lost: Fault[] = []
  for (const { href, slide, place, box } of frames) {
    const own = href.startsWith(`${origin}/`)
    if (own ? slide || !(await missing(host, href, deck!)) : !others.has(href)) continue
    lost.push({ place, what: `shows no page: ${href.replace(origin, '').slice(0, 80)}`, box })
  }
  return lost
}
