/** A reader's own few colours (Windows' contrast themes): text can be read, and every control has an edge. */
import type { Browser, Page } from 'playwright'
import { contrastRatio } from '../../gate/rules/colour'
import type { Report } from '../helpers/report'
import { validateTextContrast } from './text-contrast'
import type { BoundingBox } from '../../gate/page/types'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { openToolPage, goToSlide } from './slide-page'

/** Slides with every kind of control, and with drawings whose faces carry text. */
const SLIDES = ['theory', 'next-token', 'vectors', 'matrices', 'tokens', 'alignment', 'prompt', 'rag']

interface ControlEdge extends BoundingBox {
  what: string
}

/** Across the edge of each control: what is outside it, its edge, what is inside. In words: the compiler names functions by a helper. */
const EDGES_SCRIPT = `(() => {
  const panel = document.querySelector('${VISIBLE_SLIDE}')
  const across = (e, x, y, w = 20, h = 4) => ({ x, y, w, h, what: e.className || e.type || e.localName })
  const faces = '.push-button .face, .stepper > *, .segmented-control:not(.separate), .separate > *, textarea, input[type="text"], .drag-handle, .block'
  const edges = [...panel.querySelectorAll(faces)]
    .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.sr-only'))
    .map((e) => {
      const box = e.getBoundingClientRect()
      return across(e, box.left - 10, box.top + box.height / 2 - 2)
    })
  for (const ruler of panel.querySelectorAll('.ruler')) {
    const input = ruler.querySelector('input')
    const { left, right, top, height } = input.getBoundingClientRect()
    const at = left + 17 + ((input.value - input.min) / (input.max - input.min)) * (right - left - 34)
    const line = ruler.querySelector('svg').getBoundingClientRect()
    edges.push({ ...across(input, at - 27, top + 4), what: 'grip of a ruler' })
    edges.push({ ...across(input, line.left + line.width / 2 + 40, line.top - 8, 4, 16), what: 'track of a ruler' })
  }
  return edges
})()`

const edgeContrast = ([a, b]: { rgb: number[] }[]): number => (a && b ? contrastRatio(a.rgb, b.rgb) : 1)

async function findProblems(page: Page): Promise<string[]> {
  const edges = await page.evaluate<ControlEdge[]>(EDGES_SCRIPT)
  const { texts } = await page.evaluate(() => window.gate.readSlide())
  const png = (await page.screenshot()).toString('base64')
  const painted = await page.evaluate(([image, boxes]) => window.gate.dominantColours(image, boxes), [
    png,
    [...edges, ...texts.map((t) => t.lines[0]!)],
  ] as [string, BoundingBox[]])
  return [
    ...edges.flatMap(({ what, x, y }, i) =>
      edgeContrast(painted[i]!) < 3
        ? [`no edge of “${what}” can be seen at x ${x.toFixed()}, y ${y.toFixed()}`]
        : [],
    ),
    ...texts.flatMap((text, i) => validateTextContrast(text, painted[edges.length + i]!)),
  ]
}

export async function checkForcedColours(browser: Browser, url: string, tools: string, report: Report) {
  const page = await openToolPage(browser, tools, { forcedColors: 'active' })
  for (const [i, place] of SLIDES.entries()) {
    // Each slide in one of both: every kind of control comes in each.
    const colorScheme = i % 2 ? 'dark' : 'light'
    await page.emulateMedia({ colorScheme, forcedColors: 'active', reducedMotion: 'reduce' })
    await goToSlide(page, url, place)
    report.check('forced colours', `${place}, ${colorScheme}`, await findProblems(page))
  }
  await page.context().close()
}
