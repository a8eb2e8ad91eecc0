/** The deck run through without looking at each picture: by PageDown with motion allowed, and in the presenter view. */
import { PRESENTED } from '../court'
import type { SlideInfo } from '../evidence'
import { begin, LAST, tell, tellLeftovers, type Round } from './walk'

/** For an error to come up after a click, in ms. */
const PAUSE = 60
const PATIENCE = 5000
/** For editors to come, in ms. */
const EDITORS = 3000

const arrives = ({ stage: { page } }: Round, no: number, click: number | 'last') =>
  page.evaluate(([n, c, ms]) => window.sheet.arrived(n, c, ms), [no, click, PATIENCE] as const)

/** By PageDown, as a clicker does, from slide to slide. */
export async function turnPages(round: Round, slides: readonly SlideInfo[]): Promise<void> {
  const { stage } = round
  let led = false
  for (const [i, slide] of slides.entries()) {
    const first = Number(slide.frontmatter.clicksStart ?? 0)
    if (!led) await begin(stage, slide.no, 0)
    await arrives(round, slide.no, first)
    for (let click = first; ; click++) {
      await stage.page.waitForTimeout(PAUSE)
      const when = `click ${click}, with motion`
      const { clicks } = await stage.page.evaluate(() => window.sheet.position())
      const next = click < clicks ? slide : slides[i + 1]
      const leads = click < clicks || next?.no === slide.no + 1
      // What is heard from now on may be the next slide's.
      const noise = stage.heard()
      if (leads && next !== slide) await stage.page.evaluate((no) => window.sheet.begin(no), next!.no)
      if (leads) await stage.page.keyboard.press('PageDown')
      led =
        leads &&
        (await arrives(
          round,
          next!.no,
          next === slide ? click + 1 : Number(next!.frontmatter.clicksStart ?? 0),
        ))
      const deaf = leads && !led ? 'PageDown' : undefined
      await tell(round, { slide, when, click, noise, deaf })
      if (next !== slide || deaf) break
    }
    await tellLeftovers(round, slides, 'left, with motion')
  }
}

/** Each slide in the presenter view. */
export async function presenterView(round: Round, slides: readonly SlideInfo[]): Promise<void> {
  const { stage } = round
  for (const slide of slides) {
    await stage.page.evaluate(
      ([no, last]) => {
        window.sheet.begin(no)
        return window.sheet.go(no, last, true)
      },
      [slide.no, LAST] as const,
    )
    const there = await arrives(round, slide.no, 'last')
    await stage.page.waitForTimeout(PAUSE)
    // The next slide, small beside this one, goes when this one does.
    await stage.page.evaluate((ms) => window.sheet.editorsMade(ms), EDITORS)
    const trouble = there ? undefined : 'is not reached in the presenter view'
    const { clicks } = await stage.page.evaluate(() => window.sheet.position())
    await tell(round, { slide, when: PRESENTED, click: clicks, trouble, noise: stage.heard() })
  }
}
