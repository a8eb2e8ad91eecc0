/** Forced colours (contrast themes of Windows): text is legible, lines and the edge of every control are visible. */
import { expect } from 'playwright/test'
import type { Page } from 'playwright'
import { contrastRatio } from '../../packages/slidev-gate/rules/colour'
import { expectNone } from '../fixtures/expect-none'
import { validateTextContrast } from './text-contrast'
import type { BoundingBox } from '../../packages/slidev-gate/page/types'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { test } from './test'

/** Slides that together have every kind of control, and drawings with text on coloured faces. */
const SLIDES = [
  'theory',
  'applications',
  'pretraining',
  'api',
  'next-token',
  'vectors',
  'matrices',
  'tokens',
  'alignment',
  'prompt',
  'rag',
]

/** A control, and a small box across each of its edges, of which one has to be visible. */
interface ControlEdges {
  name: string
  boxes: BoundingBox[]
}

/** Controls whose edge is that of an element around them. */
const FRAMES = {
  // Transparent, on a paragraph in the ticket.
  '.highlighted-textarea textarea': '.ticket',
  '.drawer-card .text': '.drawer-card',
}

/**
 * Collects the edges of all visible controls; underlined texts need none. A string, since the compiled function would call
 * a helper that the page does not have.
 */
const EDGES_SCRIPT = `(() => {
  const panel = document.querySelector('${VISIBLE_SLIDE}')
  const frames = Object.entries(${JSON.stringify(FRAMES)})
  const isVisible = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.sr-only')
  const describe = (e) => (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40) + ' (' + (e.getAttribute('class') || e.type || e.localName) + ' in ' + e.parentElement.className + ')'
  const frameOf = (e) => {
    const [, frame] = frames.find(([control]) => e.matches(control)) ?? []
    if (frame) return e.closest(frame)
    return e.querySelector('.face') || (/radio|checkbox/.test(e.type) && e.closest('label')) || e
  }
  const isUnderlined = (e) => [e, ...e.querySelectorAll('*')].some((part) => getComputedStyle(part).textDecorationLine === 'underline')
  const edges = [...panel.querySelectorAll('button, input:not([type="range"]), select, textarea, summary, [role="slider"]')]
    .map((e) => [e, frameOf(e)])
    .filter(([e, frame]) => isVisible(frame) && !isUnderlined(e))
    .map(([e, frame]) => {
      const { left, right, top, bottom } = frame.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      const boxes = [left, right].map((at) => ({ x: at - 4, y: y - 2, w: 8, h: 4 }))
        .concat([top, bottom].map((at) => ({ x: x - 2, y: at - 4, w: 4, h: 8 })))
      return { name: describe(frame === e || e.localName !== 'input' ? e : frame), boxes }
    })
  for (const slider of panel.querySelectorAll('.ruler')) {
    const input = slider.querySelector('input')
    const { left, right, top } = input.getBoundingClientRect()
    const at = left + 17 + ((input.value - input.min) / (input.max - input.min)) * (right - left - 34)
    const track = slider.querySelector('svg').getBoundingClientRect()
    edges.push({ name: 'thumb of a slider', boxes: [{ x: at - 27, y: top + 4, w: 20, h: 4 }] })
    edges.push({ name: 'track of a slider', boxes: [{ x: track.left + track.width / 2 + 40, y: track.top - 8, w: 4, h: 16 }] })
  }
  return edges
})()`

/** The contrast of the two commonest colours of a box; 1 = it has one colour. */
const edgeContrast = ([a, b]: { rgb: number[] }[]): number => (a && b ? contrastRatio(a.rgb, b.rgb) : 1)

/** Invisible edges and illegible texts in a screenshot of the slide. */
async function findProblems(page: Page): Promise<string[]> {
  const controls = await page.evaluate<ControlEdges[]>(EDGES_SCRIPT)
  const edges = controls.flatMap(({ boxes }) => boxes)
  const { texts } = await page.evaluate(() => window.gate.readSlide())
  const png = (await page.screenshot()).toString('base64')
  const coloursByBox = await page.evaluate(([image, boxes]) => window.gate.dominantColours(image, boxes), [
    png,
    [...edges, ...texts.map((t) => t.lines[0]!)],
  ] as [string, BoundingBox[]])
  const isVisible = (box: BoundingBox) => edgeContrast(coloursByBox[edges.indexOf(box)]!) >= 3
  return [
    ...controls
      .filter(({ boxes }) => !boxes.some(isVisible))
      .map(
        ({ name, boxes }) =>
          `no visible edge at x ${boxes[0]!.x.toFixed()}, y ${boxes[0]!.y.toFixed()}: ${name}`,
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

/** The tokens that draw lines, with the one behind them. */
const LINE_TOKENS = [
  ...['line', 'hair', 'ink', 'ink-2', 'f1-ink', 'f2-ink', 'f3-ink', 'f4-ink'].map((token) => [
    token,
    'paper',
  ]),
  ...['line', 'ink'].map((token) => [token, 'paper-2']),
  ...['1', '2', '3', '4'].flatMap((no) =>
    ['fill', 'top', 'left', 'right'].map((face) => [`f${no}-on`, `f${no}-${face}`]),
  ),
  ['chip', 'f1-fill'],
  ['f3-glow', 'f3-deep'],
] as [line: string, behind: string][]

for (const colorScheme of ['light', 'dark'] as const)
  test(`with forced colours, lines contrast with what is behind them, ${colorScheme}`, async ({
    page,
    goToSlide,
  }) => {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' })
    await goToSlide('theory')
    const colours = await page.evaluate(
      ([selector, tokens]) => {
        const probe = document.querySelector(selector)!.appendChild(document.createElement('i'))
        return tokens.map((token) => {
          probe.style.color = `var(--${token})`
          return getComputedStyle(probe).color.match(/\d+/g)!.slice(0, 3).map(Number)
        })
      },
      [VISIBLE_SLIDE, LINE_TOKENS.flat()] as const,
    )
    for (const [i, [line, behind]] of LINE_TOKENS.entries())
      expect
        .soft(contrastRatio(colours[2 * i]!, colours[2 * i + 1]!), `contrast of --${line} on --${behind}`)
        .toBeGreaterThanOrEqual(3)
  })
