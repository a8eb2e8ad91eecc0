import { expect, it } from 'vitest'
import type { Picture } from 'slidev-paper/read'
import type { TextRun } from '../page/types'
import { measureInk } from './text-ink'

const WIDTH = 100
const HEIGHT = 40

/** White image with black rectangles. */
function picture(...black: [left: number, top: number, right: number, bottom: number][]): Picture {
  const data = new Uint8Array(WIDTH * HEIGHT * 4).fill(255)
  for (const [left, top, right, bottom] of black)
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) data.fill(0, (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3)
  return { width: WIDTH, height: HEIGHT, channels: 4, data }
}

const piece = { words: 'ink', x: 10, y: 5, w: 40, h: 24, top: 10, bottom: 26 }
const text = { lines: [{ x: 10, y: 10, w: 40, h: 16 }], pieces: [piece] } as TextRun

const hiddenExtents = (withText: Picture) =>
  measureInk(withText, picture(), [text])[0]!.hidden.map((u) => u.extent)

it('finds letters that are hidden entirely or in part', () => {
  expect(hiddenExtents(picture([11, 10, 49, 26]))).toEqual([])
  expect(hiddenExtents(picture([11, 10, 20, 26]))).toEqual(['partial'])
  expect(hiddenExtents(picture([11, 10, 49, 14]))).toEqual(['partial'])
  expect(hiddenExtents(picture())).toEqual(['entire'])
})

it('measures the colours behind the letters, and those that are painted', () => {
  const [line] = measureInk(picture([11, 10, 49, 26]), picture(), [text])[0]!.lines
  expect(line).toEqual({
    background: [{ rgb: [255, 255, 255], share: 1 }],
    painted: { front: [0, 0, 0], back: [255, 255, 255] },
  })
})

it('finds texts whose boxes intersect where neither has ink', () => {
  const at = (x: number, y: number) => ({ lines: [{ x, y, w: 20, h: 10 }], pieces: [] }) as unknown as TextRun
  const pair = [at(10, 5), at(26, 12)]
  const disjoint = (withText: Picture) => measureInk(withText, picture(), pair).map((ink) => ink.disjointFrom)
  expect(disjoint(picture([10, 5, 26, 15], [30, 12, 46, 22]))).toEqual([[1], []])
  expect(disjoint(picture([10, 5, 30, 15], [30, 12, 46, 22]))).toEqual([[], []])
})

it.each([
  ['at the limits across', 11, 10, 31, 26, []],
  ['too short across', 11, 10, 30, 26, ['partial']],
  ['at the limits down', 11, 10, 49, 18, []],
  ['too short down', 11, 10, 49, 17, ['partial']],
] as const)(
  'takes letters as hidden in part by how far their ink reaches: %s',
  (_, left, top, right, bottom, extents) =>
    expect(hiddenExtents(picture([left, top, right, bottom]))).toEqual(extents),
)

it('takes letters whose ink is three fifths of their height, less two pixels, as visible', () => {
  const low = { ...text, pieces: [{ ...piece, bottom: 25 }] } as TextRun
  const extents = (bottom: number) =>
    measureInk(picture([11, 10, 49, bottom]), picture(), [low])[0]!.hidden.map(({ extent }) => extent)
  expect(extents(17)).toEqual([])
  expect(extents(16)).toEqual(['partial'])
})

it('takes ink above and below the letters of a piece as none of them', () => {
  expect(hiddenExtents(picture([11, 5, 49, 9]))).toEqual(['partial'])
  expect(hiddenExtents(picture([11, 27, 49, 29]))).toEqual(['partial'])
})

it('takes a single character as visible wherever it has ink', () => {
  const single = { ...text, pieces: [{ ...piece, words: '– a' }] } as TextRun
  const extents = (withText: Picture) =>
    measureInk(withText, picture(), [single])[0]!.hidden.map(({ extent }) => extent)
  expect(extents(picture([11, 5, 12, 6]))).toEqual([])
  expect(extents(picture())).toEqual(['entire'])
})

it('leaves pieces off the slide to slide-overflow', () => {
  const at = (x: number, y: number) =>
    measureInk(picture(), picture(), [{ lines: [], pieces: [{ ...piece, x, y }] } as unknown as TextRun])[0]!
      .hidden
  for (const [x, y] of [[-3, 5], [63, 5], [10, -3], [10, 19]] as const) expect(at(x, y)).toEqual([]) // prettier-ignore
  for (const [x, y] of [[-2, 5], [62, 5], [10, -2], [10, 18]] as const) expect(at(x, y)).toHaveLength(1) // prettier-ignore
})

it('says where hidden letters are: at the height of the letters themselves', () =>
  expect(measureInk(picture(), picture(), [text])[0]!.hidden).toEqual([
    { words: 'ink', box: { x: 10, y: 10, w: 40, h: 16 }, extent: 'entire' },
  ]))

it('measures a background of several colours by share, similar ones as one, most common first', () => {
  const striped = picture([10, 10, 20, 26])
  for (let y = 10; y < 14; y++) for (let x = 20; x < 50; x++) striped.data[(y * WIDTH + x) * 4] = 253
  const withText = picture()
  withText.data.fill(128)
  const [line] = measureInk(withText, striped, [text])[0]!.lines
  expect(line!.background).toEqual([
    { rgb: [253, 255, 255], share: 0.75 },
    { rgb: [0, 0, 0], share: 0.25 },
  ])
  // Without ink only the main colour of the whole line is known.
  expect(measureInk(striped, striped, [text])[0]!.lines).toEqual([
    { background: [{ rgb: [253, 255, 255], share: 0.75 }] },
  ])
})

it('takes the colour of the core of letters, not of their soft edges, as painted', () => {
  const soft = picture([20, 10, 22, 26])
  for (let y = 10; y < 26; y++)
    for (const x of [19, 22, 23, 24, 25, 26, 27, 28])
      soft.data.fill(200, (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3)
  expect(measureInk(soft, picture(), [text])[0]!.lines[0]!.painted).toEqual({
    front: [0, 0, 0],
    back: [255, 255, 255],
  })
})

it('compares upright texts alone, those before with those after, where their boxes meet', () => {
  const at = (x: number, y: number, more: object = {}) =>
    ({ lines: [{ x, y, w: 20, h: 10, ...more }], pieces: [] }) as unknown as TextRun
  const disjoint = (...texts: TextRun[]) =>
    measureInk(picture(), picture(), texts).map((ink) => ink.disjointFrom)
  expect(disjoint(at(10, 5), at(26, 12), at(28, 14))).toEqual([[1, 2], [2], []])
  expect(disjoint(at(10, 5), at(30, 5))).toEqual([[], []])
  expect(disjoint(at(10, 5), at(10, 15))).toEqual([[], []])
  const corners = [[0, 0]] // prettier-ignore
  expect(disjoint(at(10, 5), at(26, 12, { corners }))).toEqual([[], []])
  expect(disjoint(at(10, 5, { corners }), at(26, 12))).toEqual([[], []])
})

it('takes texts of several lines as disjoint only if no two of their lines share ink', () => {
  const lines = (...at: [x: number, y: number][]) =>
    ({ lines: at.map(([x, y]) => ({ x, y, w: 20, h: 10 })), pieces: [] }) as unknown as TextRun
  const pair = [lines([10, 2], [10, 22]), lines([26, 4], [26, 24])]
  const disjoint = (withText: Picture) => measureInk(withText, picture(), pair).map((ink) => ink.disjointFrom)
  expect(disjoint(picture([10, 2, 20, 12]))).toEqual([[1], []])
  expect(disjoint(picture([10, 22, 30, 32]))).toEqual([[], []])
  expect(disjoint(picture([10, 2, 30, 12]))).toEqual([[], []])
})
