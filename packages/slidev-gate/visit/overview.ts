import type { DeckSession } from './deck-session'
import type { PassContext } from './walk'

/** Time for the overview to render all slides once they are loaded, in ms. */
const OVERVIEW_RENDER_MS = 500

/** Runs the deck rules in the overview, which has all slides on one page. */
export async function checkOverview({ deckPage }: PassContext, session: DeckSession): Promise<void> {
  const { target, deck, runner } = session
  const { page, drainLog } = deckPage
  await page.goto('about:blank')
  await page.goto(`${target.url}${deck.hashRouting ? '#/' : ''}overview`)
  await page
    .waitForFunction(() => window.gate?.deckInfo() && window.gate.areAllSlidesLoaded(), undefined, {
      timeout: 60_000,
    })
    .catch(() => undefined)
  await page.waitForTimeout(OVERVIEW_RENDER_MS)
  drainLog()
  runner.runDeckRules({ info: deck, repeatedIds: await page.evaluate(() => window.gate.repeatedIds()) })
}
