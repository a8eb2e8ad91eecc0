import type { Page } from 'playwright'
import { DeckError } from '../deck/deck-error'
import { lookAtSlides, type SlidesLook } from './look-at-slides'

/** Between two looks at the page, ms. */
const POLL_INTERVAL_MS = 50

/**
 * Waits until charts, pictures and typefaces of the print page are drawn, finite animations have ended, and no slide changes
 * any more. Rejects with a DeckError that says what is missing, and on which slide, if that takes longer than `timeoutMs`.
 */
export async function waitUntilDrawn(page: Page, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs
  let previous: SlidesLook['drawn'] | undefined
  for (;;) {
    // Evaluation fails while the page navigates.
    const look = await page
      .evaluate(lookAtSlides)
      .catch((error: Error): SlidesLook => ({ missing: error.message.split('\n')[0]!, drawn: {} }))
    const changed = changedPage(previous, look.drawn)
    if (!look.missing && changed === undefined) return
    if (Date.now() > deadline) throw new DeckError(notDrawnMessage(look.missing, changed, timeoutMs))
    previous = look.missing ? undefined : look.drawn
    await page.waitForTimeout(POLL_INTERVAL_MS)
  }
}

/** Id of a page that is drawn otherwise than before; undefined = none. */
function changedPage(before: SlidesLook['drawn'] | undefined, now: SlidesLook['drawn']): string | undefined {
  if (!before) return ''
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].find((id) => before[id] !== now[id])
}

const notDrawnMessage = (missing: string, changed: string | undefined, timeoutMs: number) => {
  const slide = parseInt(changed ?? '') ? `slide ${parseInt(changed!)}` : 'a slide'
  const reason = missing || `${slide} keeps changing: stop what moves there when printed ($nav.isPrintMode)`
  return `The deck is not drawn after ${timeoutMs / 1000} s: ${reason}.`
}
