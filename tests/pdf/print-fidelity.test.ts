import { expect, it } from 'vitest'
import { readSlides } from '../helpers/read-slides'
import type { Bitmap, PrintedPage } from 'slidev-paper/read'
import { validateLegibility, validatePanels, validateAppearance, validateTexts } from './print-fidelity'
import type { RenderedSlide } from './rendered-slides'

const [WIDTH, HEIGHT] = [100, 60]
/** A white image with a black rectangle. */
function imageWith(x = 0, y = 0, w = 0, h = 0): Bitmap {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT).fill(255)
  for (let row = y; row < y + h; row++) data.fill(0, 4 * (row * WIDTH + x), 4 * (row * WIDTH + x + w))
  return { data, width: WIDTH, height: HEIGHT }
}
const box = { x: 10, y: 10, w: 40, h: 10 }
const text = (words: string) => ({
  words,
  path: '',
  size: 20,
  weight: 400,
  colour: [0, 0, 0, 1],
  outlined: false,
  backgroundClipped: false,
  smallPrintKind: -1,
  dimmed: false,
  code: false,
  pieces: [],
  lines: [box],
})
const renderedSlide = (part: Partial<RenderedSlide>): RenderedSlide => ({
  slide: readSlides()[0]!,
  problem: '',
  texts: [],
  links: [],
  panels: [],
  interactive: [],
  screenshot: imageWith(10, 10, 40, 40),
  ...part,
})
const printedPage = (words: string[], picture = imageWith(12, 12, 30, 6)): PrintedPage => ({
  no: 1,
  items: words.map((item) => ({ text: item, box })),
  bitmap: picture,
})

it('reports missing words of the slide, except on controls', () => {
  expect(
    validateTexts(renderedSlide({ texts: [text('two words')] }), printedPage(['two w', 'ords'])),
  ).toEqual([])
  expect(validateTexts(renderedSlide({ texts: [text('two words')] }), printedPage(['two']))).toHaveLength(1)
  expect(
    validateTexts(renderedSlide({ texts: [text('two words')], interactive: [box] }), printedPage([])),
  ).toEqual([])
  expect(validateTexts(renderedSlide({ texts: [text('Press here')] }), printedPage([]))).toEqual([])
})

it('reports words in the colour of their background', () => {
  expect(validateLegibility(printedPage(['two']))).toEqual([])
  expect(validateLegibility(printedPage(['two'], imageWith()))).toHaveLength(1)
  expect(validateLegibility(printedPage(['two'], imageWith(0, 0, 100, 60)))).toHaveLength(1)
})

it('reports a demo without text of its own on paper', () => {
  const problemsOf = (drawingText: string, ...words: string[]) =>
    validatePanels(
      renderedSlide({ panels: [{ ...box, drawingText }] }),
      printedPage(['Live in the browser', ...words]),
    )
  expect(problemsOf('', 'a sum of two')).toEqual([])
  expect(problemsOf('')).toHaveLength(1)
  expect(problemsOf('queen 0.78', 'queen 0.78')).toHaveLength(1)
  expect(problemsOf('queen 0.78', 'queen 0.78', 'a sum of two')).toEqual([])
})

it('reports a missing drawing and other colours, except in demo panels', () => {
  const striped = imageWith(13, 13, 61, 31)
  expect(validateAppearance(renderedSlide({ screenshot: striped }), printedPage([], striped))).toEqual([])
  expect(
    validateAppearance(renderedSlide({ screenshot: striped }), printedPage([], imageWith())),
  ).toHaveLength(2)
  expect(
    validateAppearance(
      renderedSlide({ screenshot: striped, panels: [{ x: 0, y: 0, w: 100, h: 60, drawingText: '' }] }),
      printedPage([], imageWith()),
    ),
  ).toEqual([])
})
