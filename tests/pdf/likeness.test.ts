import { expect, it } from 'vitest'
import { readSlides } from '../helpers/slides'
import type { Dots } from '../../gate/pdf/draw'
import { faintFaults, panelFaults, pictureFaults, unsaidFaults } from './likeness'
import type { Printed } from '../../gate/pdf/printed'
import type { Shown } from './shown'

const [WIDTH, HEIGHT] = [100, 60]
/** White, with this part black. */
function dots(x = 0, y = 0, w = 0, h = 0): Dots {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT).fill(255)
  for (let row = y; row < y + h; row++) data.fill(0, 4 * (row * WIDTH + x), 4 * (row * WIDTH + x + w))
  return { data, width: WIDTH, height: HEIGHT }
}
const box = { x: 10, y: 10, w: 40, h: 10 }
const text = (words: string) => ({
  words,
  place: '',
  size: 20,
  weight: 400,
  colour: [0, 0, 0, 1],
  outlined: false,
  cutOut: false,
  small: -1,
  dimmed: false,
  code: false,
  pieces: [],
  lines: [box],
})
const shown = (part: Partial<Shown>): Shown => ({
  slide: readSlides()[0]!,
  trouble: '',
  texts: [],
  links: [],
  panels: [],
  hands: [],
  picture: dots(10, 10, 40, 40),
  ...part,
})
const printed = (words: string[], picture = dots(12, 12, 30, 6)): Printed => ({
  no: 1,
  items: words.map((item) => ({ text: item, box })),
  dots: picture,
})

it('misses a word that the slide says, but not one that is for hands', () => {
  expect(unsaidFaults(shown({ texts: [text('two words')] }), printed(['two w', 'ords']))).toEqual([])
  expect(unsaidFaults(shown({ texts: [text('two words')] }), printed(['two']))).toHaveLength(1)
  expect(unsaidFaults(shown({ texts: [text('two words')], hands: [box] }), printed([]))).toEqual([])
  expect(unsaidFaults(shown({ texts: [text('Press here')] }), printed([]))).toEqual([])
})

it('finds words that cannot be seen', () => {
  expect(faintFaults(printed(['two']))).toEqual([])
  expect(faintFaults(printed(['two'], dots()))).toHaveLength(1)
  expect(faintFaults(printed(['two'], dots(0, 0, 100, 60)))).toHaveLength(1)
})

it('finds a demo that says nothing on paper, though a drawing over it does', () => {
  const found = (drawn: string, ...words: string[]) =>
    panelFaults(shown({ panels: [{ ...box, drawn }] }), printed(['Live in the browser', ...words]))
  expect(found('', 'a sum of two')).toEqual([])
  expect(found('')).toHaveLength(1)
  expect(found('queen 0.78', 'queen 0.78')).toHaveLength(1)
  expect(found('queen 0.78', 'queen 0.78', 'a sum of two')).toEqual([])
})

it('finds a drawing that is not on the page, and other colours', () => {
  const striped = dots(13, 13, 61, 31)
  expect(pictureFaults(shown({ picture: striped }), printed([], striped))).toEqual([])
  expect(pictureFaults(shown({ picture: striped }), printed([], dots()))).toHaveLength(2)
  expect(
    pictureFaults(
      shown({ picture: striped, panels: [{ x: 0, y: 0, w: 100, h: 60, drawn: '' }] }),
      printed([], dots()),
    ),
  ).toEqual([])
})
