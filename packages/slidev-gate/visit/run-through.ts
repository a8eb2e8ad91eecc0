/** Visits without snapshots: by PageDown with motion allowed, and in the presenter view. */
import { PRESENTER_VIEW } from '../navigation-steps'
import type { SlideInfo } from '../types'
import { enterSlide, PAST_LAST_CLICK, reportEvent, reportLeakedTimers, type PassContext } from './walk'

/** Time for errors to occur after a click, in ms. */
const ERROR_DELAY_MS = 60
const ARRIVAL_TIMEOUT_MS = 5000
/** Maximum time for editors to mount, in ms. */
const EDITOR_TIMEOUT_MS = 3000

const waitForArrival = ({ deckPage: { page } }: PassContext, no: number, click: number | 'last') =>
  page.evaluate(([n, c, ms]) => window.gate.waitForSlide(n, c, ms), [no, click, ARRIVAL_TIMEOUT_MS] as const)

/**
 * Goes through a slide by PageDown, as with a clicker, with motion allowed, and on to the next slide if it is `next`.
 * `isEntered`: whether the deck is at the slide already. Resolves to whether the next slide was reached.
 */
export async function runThroughSlide(
  pass: PassContext,
  slide: SlideInfo,
  next: SlideInfo | undefined,
  isEntered = false,
): Promise<boolean> {
  const { page, drainLog } = pass.deckPage
  const follower = next?.no === slide.no + 1 ? next : undefined
  const first = Number(slide.frontmatter.clicksStart ?? 0)

  /** Reports what happens at a click and advances; true if the next click or slide is reached. */
  async function advance(click: number, when: string, isLast: boolean): Promise<boolean> {
    await page.waitForTimeout(ERROR_DELAY_MS)
    // Later messages may be those of the next slide.
    const log = drainLog()
    const target = isLast ? follower : slide
    if (target && target !== slide) await page.evaluate((no) => window.gate.setCurrentSlide(no), target.no)
    if (target) await page.keyboard.press('PageDown')
    const nextClick = isLast ? Number(follower?.frontmatter.clicksStart ?? 0) : click + 1
    const hasAdvanced = !!target && (await waitForArrival(pass, target.no, nextClick))
    const ignoredKey = target && !hasAdvanced ? 'PageDown' : undefined
    await reportEvent(pass, { slide, when, click, log, ignoredKey, isEntry: click === first })
    return hasAdvanced
  }

  if (!isEntered) await enterSlide(pass.deckPage, slide.no, 0)
  await waitForArrival(pass, slide.no, first)
  for (let click = first; ; click++) {
    const { clicks } = await page.evaluate(() => window.gate.position())
    const when = `click ${click}, with motion`
    const isLast = click >= clicks
    const hasAdvanced = await pass.runStep(when, () => advance(click, when, isLast))
    if (isLast || !hasAdvanced) return isLast && hasAdvanced
  }
}

/** Goes through the slides by PageDown, with motion allowed. */
export async function runThroughWithMotion(pass: PassContext, slides: readonly SlideInfo[]): Promise<void> {
  let isEntered = false
  for (const [i, slide] of slides.entries()) {
    isEntered = await runThroughSlide(pass, slide, slides[i + 1], isEntered)
    await reportLeakedTimers(pass, slides, 'left, with motion')
  }
}

/** Opens a slide at its last click in the presenter view. */
export async function openInPresenterView(pass: PassContext, slide: SlideInfo): Promise<void> {
  const { page, drainLog } = pass.deckPage
  await page.evaluate(
    ([no, last]) => {
      window.gate.setCurrentSlide(no)
      return window.gate.goToSlide(no, last, true)
    },
    [slide.no, PAST_LAST_CLICK] as const,
  )
  const hasArrived = await waitForArrival(pass, slide.no, 'last')
  await page.waitForTimeout(ERROR_DELAY_MS)
  // The preview of the next slide is unmounted together with this slide.
  await page.evaluate((ms) => window.gate.waitForEditors(ms), EDITOR_TIMEOUT_MS)
  const failure = hasArrived ? undefined : 'the slide is not reached in the presenter view'
  const { clicks } = await page.evaluate(() => window.gate.position())
  await reportEvent(pass, {
    slide,
    when: PRESENTER_VIEW,
    click: clicks,
    failure,
    isEntry: true,
    log: drainLog(),
  })
}
