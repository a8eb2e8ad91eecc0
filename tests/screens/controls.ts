/** Slidev's own controls can be seen: on a narrow screen they stand below the sheet, on a wide one they come when pointed at. */
import type { Browser, Page } from 'playwright'
import { contrastRatio } from '../../gate/rules/colour'
import type { Report } from '../helpers/report'
import { openToolPage, goToSlide } from './slide-page'

const VIEWPORTS = [
  [1024, 768],
  [1280, 720],
  [768, 1024],
  [414, 896],
  [320, 568],
]
const NAV = '#slide-container > div > nav'

/** What is painted: a control's icon, the number of the slide. */
const readControlBoxes = (page: Page) =>
  page.locator(`${NAV} :is(.slidev-icon-btn:not(.disabled) > [class*="i-"], span)`).evaluateAll((all) =>
    all
      .filter((e) => !e.closest('.sr-only') && e.getClientRects().length)
      .map((e) => {
        const { x, y, width: w, height: h } = e.getBoundingClientRect()
        return { x, y, w, h, what: (e.parentElement as HTMLElement).title || e.textContent }
      }),
  )

/** Those that hardly differ from their ground, as painted. */
async function findLowContrast(page: Page): Promise<string[]> {
  await page.locator(NAV).hover()
  await page.waitForFunction(() => !document.getAnimations().some((a) => a.playState === 'running'))
  const controls = await readControlBoxes(page)
  const png = (await page.screenshot()).toString('base64')
  const painted = await page.evaluate(([image, where]) => window.gate.dominantColours(image, where, 40), [
    png,
    controls,
  ] as const)
  if (controls.length < 7) return [`${controls.length} controls are there, at least 7 wanted`]
  return controls.flatMap(({ what }, i) => {
    const [back, ...others] = painted[i]!.map(({ rgb }) => rgb)
    // Lines are thin: their own colour is one of many between it and the ground's.
    const ratio = back ? Math.max(1, ...others.map((front) => contrastRatio(front, back))) : 1
    return ratio < 3 ? [`“${what}” has a contrast of ${ratio.toFixed(1)}, at least 3 wanted`] : []
  })
}

export async function checkNavControls(browser: Browser, url: string, tools: string, report: Report) {
  const page = await openToolPage(browser, tools, {})
  await goToSlide(page, url, 'attention')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const [width, height] of VIEWPORTS) {
      await page.setViewportSize({ width: width!, height: height! })
      report.check('Slidev’s controls', `${width} × ${height}, ${colorScheme}`, await findLowContrast(page))
    }
  }
  await page.context().close()
}
