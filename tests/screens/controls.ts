/** Contrast of Slidev's own controls, which are below the slide on narrow screens and appear on hover on wide ones. */
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

/** The boxes of the controls' icons and of the slide number. */
const readControlBoxes = (page: Page) =>
  page.locator(`${NAV} :is(.slidev-icon-btn:not(.disabled) > [class*="i-"], span)`).evaluateAll((all) =>
    all
      .filter((e) => !e.closest('.sr-only') && e.getClientRects().length)
      .map((e) => {
        const { x, y, width: w, height: h } = e.getBoundingClientRect()
        return { x, y, w, h, name: (e.parentElement as HTMLElement).title || e.textContent }
      }),
  )

/** Controls with too little contrast in a screenshot. */
async function findLowContrast(page: Page): Promise<string[]> {
  await page.locator(NAV).hover()
  await page.waitForFunction(() => !document.getAnimations().some((a) => a.playState === 'running'))
  const controls = await readControlBoxes(page)
  const png = (await page.screenshot()).toString('base64')
  const coloursByControl = await page.evaluate(
    ([image, boxes]) => window.gate.dominantColours(image, boxes, 40),
    [png, controls] as const,
  )
  if (controls.length < 7) return [`there are ${controls.length} controls, expected at least 7`]
  return controls.flatMap(({ name }, i) => {
    const [background, ...others] = coloursByControl[i]!.map(({ rgb }) => rgb)
    // Icons have thin lines: most pixels are blends of their colour and the background.
    const ratio = background ? Math.max(1, ...others.map((colour) => contrastRatio(colour, background))) : 1
    return ratio < 3 ? [`“${name}” has a contrast of ${ratio.toFixed(1)}, expected at least 3`] : []
  })
}

/** Tests the controls in all viewports, light and dark. `tools`: the page script of the gate. */
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
