/** Forced colours (contrast themes of Windows): text is legible, and every control has a visible edge. */
import type { Page } from 'playwright'
import { contrastRatio } from '../../gate/rules/colour'
import { expectNone } from '../fixtures/expect-none'
import { validateTextContrast } from './text-contrast'
import type { BoundingBox } from '../../gate/page/types'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { test } from './test'

/** Slides that together have every kind of control, and drawings with text on coloured faces. */
const SLIDES = ['theory', 'next-token', 'vectors', 'matrices', 'tokens', 'alignment', 'prompt', 'rag']

interface ControlEdge extends BoundingBox {
  name: string
}

/**
 * Collects a small box across the edge of each control, with its outside, edge and inside: a string, since the compiled
 * function would call a helper that the page does not have.
 */
const EDGES_SCRIPT = `(() => {
  const panel = document.querySelector('${VISIBLE_SLIDE}')
  const edgeBox = (e, x, y, w = 20, h = 4) => ({ x, y, w, h, name: e.className || e.type || e.localName })
  const controls = '.push-button .face, .stepper > *, .segmented-control:not(.separate), .separate > *, textarea, input[type="text"], .drag-handle, .block'
  const edges = [...panel.querySelectorAll(controls)]
    .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.sr-only'))
    .map((e) => {
      const box = e.getBoundingClientRect()
      return edgeBox(e, box.left - 10, box.top + box.height / 2 - 2)
    })
  for (const slider of panel.querySelectorAll('.ruler')) {
    const input = slider.querySelector('input')
    const { left, right, top, height } = input.getBoundingClientRect()
    const at = left + 17 + ((input.value - input.min) / (input.max - input.min)) * (right - left - 34)
    const track = slider.querySelector('svg').getBoundingClientRect()
    edges.push({ ...edgeBox(input, at - 27, top + 4), name: 'thumb of a slider' })
    edges.push({ ...edgeBox(input, track.left + track.width / 2 + 40, track.top - 8, 4, 16), name: 'track of a slider' })
  }
  return edges
})()`

/** The contrast of the two commonest colours of a box; 1 = it has one colour. */
const edgeContrast = ([a, b]: { rgb: number[] }[]): number => (a && b ? contrastRatio(a.rgb, b.rgb) : 1)

/** Invisible edges and illegible texts in a screenshot of the slide. */
async function findProblems(page: Page): Promise<string[]> {
  const edges = await page.evaluate<ControlEdge[]>(EDGES_SCRIPT)
  const { texts } = await page.evaluate(() => window.gate.readSlide())
  const png = (await page.screenshot()).toString('base64')
  const coloursByBox = await page.evaluate(([image, boxes]) => window.gate.dominantColours(image, boxes), [
    png,
    [...edges, ...texts.map((t) => t.lines[0]!)],
  ] as [string, BoundingBox[]])
  return [
    ...edges.flatMap(({ name, x, y }, i) =>
      edgeContrast(coloursByBox[i]!) < 3
        ? [`“${name}” has no visible edge at x ${x.toFixed()}, y ${y.toFixed()}`]
        : [],
    ),
    ...texts.flatMap((text, i) => validateTextContrast(text, coloursByBox[edges.length + i]!)),
  ]
}

test('with forced colours, text is legible and every control has a visible edge', async ({
  page,
  goToSlide,
}) => {
  for (const [i, slide] of SLIDES.entries()) {
    // One scheme a slide is enough: every kind of control occurs in both.
    const colorScheme = i % 2 ? 'dark' : 'light'
    await test.step(`${slide}, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' })
      await goToSlide(slide)
      expectNone(await findProblems(page), `contrast of ${slide}, ${colorScheme}`)
    })
  }
})
