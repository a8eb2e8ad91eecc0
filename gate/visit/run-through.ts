/** Passes that take no snapshots: by PageDown with motion allowed, and in the presenter view. */
import { PRESENTER_VIEW } from '../rule-runner'
import type { SlideInfo } from '../types'
import { enterSlide, PAST_LAST_CLICK, reportEvent, reportLeakedTimers, type PassContext } from './walk'

/** Time for errors to occur after a click, in ms. */
const ERROR_DELAY_MS = 60
const ARRIVAL_TIMEOUT_MS = 5000
/** Maximum time for editors to mount, in ms. */
const EDITOR_TIMEOUT_MS = 3000

const waitForArrival = ({ deckPage: { page } }: PassContext, no: number, click: number | 'last') =>
  page.evaluate(([n, c, ms]) => window.gate.waitForSlide(n, c, ms), [no, click, ARRIVAL_TIMEOUT_MS] as const)

/** Goes through the slides by PageDown, as with a clicker, with motion allowed. */
export async function runThroughWithMotion(pass: PassContext, slides: readonly SlideInfo[]): Promise<void> {
  const { deckPage } = pass
  let hasAdvanced = false
  for (const [i, slide] of slides.entries()) {
    const first = Number(slide.frontmatter.clicksStart ?? 0)
    if (!hasAdvanced) await enterSlide(deckPage, slide.no, 0)
    await waitForArrival(pass, slide.no, first)
    for (let click = first; ; click++) {
      await deckPage.page.waitForTimeout(ERROR_DELAY_MS)
      const when = `click ${click}, with motion`
      const { clicks } = await deckPage.page.evaluate(() => window.gate.position())
      const next = click < clicks ? slide : slides[i + 1]
      const canAdvance = click < clicks || next?.no === slide.no + 1
      // Later messages may be those of the next slide.
      const log = deckPage.drainLog()
      if (canAdvance && next !== slide)
        await deckPage.page.evaluate((no) => window.gate.setCurrentSlide(no), next!.no)
      if (canAdvance) await deckPage.page.keyboard.press('PageDown')
      hasAdvanced =
        canAdvance &&
        (await waitForArrival(
          pass,
          next!.no,
          next === slide ? click + 1 : Number(next!.frontmatter.clicksStart ?? 0),
        ))
      const ignoredKey = canAdvance && !hasAdvanced ? 'PageDown' : undefined
      await reportEvent(pass, { slide, when, click, log, ignoredKey })
      if (next !== slide || ignoredKey) break
    }
    await reportLeakedTimers(pass, slides, 'left, with motion')
  }
}

/** Opens each slide at its last click in the presenter view. */
export async function runThroughPresenterView(
  pass: PassContext,
  slides: readonly SlideInfo[],
): Promise<void> {
  const { deckPage } = pass
  for (const slide of slides) {
    await deckPage.page.evaluate(
      ([no, last]) => {
        window.gate.setCurrentSlide(no)
        return window.gate.goToSlide(no, last, true)
      },
      [slide.no, PAST_LAST_CLICK] as const,
    )
    const hasArrived = await waitForArrival(pass, slide.no, 'last')
    await deckPage.page.waitForTimeout(ERROR_DELAY_MS)
    // The preview of the next slide is unmounted together with this slide.
    await deckPage.page.evaluate((ms) => window.gate.waitForEditors(ms), EDITOR_TIMEOUT_MS)
    const failure = hasArrived ? undefined : 'the slide is not reached in the presenter view'
    const { clicks } = await deckPage.page.evaluate(() => window.gate.position())
    await reportEvent(pass, { slide, when: PRESENTER_VIEW, click: clicks, failure, log: deckPage.drainLog() })
  }
}
