import { describe, expect, it } from 'vitest'
import type { Bitmap } from './render-page'
import { containsPoint, imageDifference, luminanceRange, missingTexts, splitWords } from './similarity'

type Rect = readonly [x: number, y: number, w: number, h: number]
/** White bitmap of 40 × 20 px, four by two cells, with rectangles of one colour. */
function bitmap(rgb: readonly number[], rects: readonly Rect[], width = 40, height = 20): Bitmap {
  const data = new Uint8ClampedArray(4 * width * height).fill(255)
  for (const [x0, y0, w, h] of rects)
    for (let y = y0; y < y0 + h; y++)
      for (let x = x0; x < x0 + w; x++) data.set([...rgb, 255], 4 * (y * width + x))
  return { data, width, height }
}
const BLACK = [0, 0, 0]
const white = bitmap(BLACK, [])
const boxOf = ([x, y, w, h]: Rect) => ({ x, y, w, h })

describe('luminanceRange', () => {
  it.each([
    ['white on white', BLACK, [], 0],
    ['black on white', BLACK, [[10, 5, 5, 5]], 255],
    ['red on white', [255, 0, 0], [[10, 5, 5, 5]], 0.7 * 255],
    ['green on white', [0, 255, 0], [[10, 5, 5, 5]], 0.41 * 255],
    ['blue on white', [0, 0, 255], [[10, 5, 5, 5]], 0.89 * 255],
  ] as const)('of %s', (_, rgb, rects, range) =>
    expect(luminanceRange(bitmap(rgb, rects), boxOf([0, 0, 40, 20]))).toBeCloseTo(range, 5),
  )

  it('counts the pixels in the box alone, partly covered ones too', () => {
    const dot = bitmap(BLACK, [[10, 5, 1, 1]])
    for (const inside of [[10, 5, 1, 1], [9.5, 4.5, 1, 1], [10.5, 5.5, 5, 5]] as const) // prettier-ignore
      expect(luminanceRange(dot, boxOf([inside[0] - 1, inside[1] - 1, inside[2] + 1, inside[3] + 1])), String(inside)).toBe(255) // prettier-ignore
    for (const outside of [
      [11, 0, 20, 20],
      [0, 0, 10, 20],
      [0, 6, 40, 14],
      [0, 0, 40, 5],
    ] as const)
      expect(luminanceRange(dot, boxOf(outside)), String(outside)).toBe(0)
    expect(luminanceRange(bitmap(BLACK, [[0, 0, 1, 1]]), boxOf([-5, -5, 9, 9]))).toBe(255)
    expect(luminanceRange(bitmap(BLACK, [[39, 19, 1, 1]]), boxOf([35, 15, 9, 9]))).toBe(255)
    expect(luminanceRange(dot, boxOf([50, 50, 5, 5]))).toBe(0)
  })
})

describe('imageDifference', () => {
  const drawing = bitmap(BLACK, [[2, 2, 5, 5], [12, 2, 5, 5]]) // prettier-ignore
  it('is none between equal bitmaps, drawn or blank', () => {
    for (const image of [white, drawing])
      expect(imageDifference(image, image, [])).toEqual({ missing: 0, recoloured: 0 })
  })
  it('is the share of drawn cells that are blank on the page', () => {
    const half = bitmap(BLACK, [[2, 2, 5, 5]])
    expect(imageDifference(drawing, half, [])).toEqual({ missing: 0.5, recoloured: 1 / 8 })
    expect(imageDifference(half, drawing, [])).toEqual({ missing: 0, recoloured: 1 / 8 })
    const faint = bitmap([235, 235, 235], [[2, 2, 5, 5]])
    expect(imageDifference(faint, white, [])).toEqual({ missing: 0, recoloured: 0 })
    expect(imageDifference(half, bitmap([220, 220, 220], [[2, 2, 5, 5]]), [])!.missing).toBe(0)
  })
  it('is the share of all cells whose mean colour differs in any channel', () => {
    const cell = [[10, 10, 10, 10]] as const
    for (const k of [0, 1, 2]) {
      const change = (by: number) => bitmap([255, 255, 255].map((v, i) => (i === k ? v - by : v)), cell) // prettier-ignore
      expect(imageDifference(white, change(41), [])!.recoloured).toBe(1 / 8)
      expect(imageDifference(change(41), white, [])!.recoloured).toBe(1 / 8)
      expect(imageDifference(white, change(40), [])!.recoloured).toBe(0)
    }
  })
  it('leaves out what is ignored', () => {
    expect(imageDifference(drawing, white, [boxOf([0, 0, 20, 10])])).toEqual({ missing: 0, recoloured: 0 })
    expect(imageDifference(drawing, white, [boxOf([0, 0, 10, 10])])).toEqual({
      missing: 1,
      recoloured: 1 / 7,
    })
    expect(imageDifference(drawing, white, [boxOf([0, 0, 40, 20])])).toEqual({ missing: 0, recoloured: 0 })
  })
  it('tolerates small shifts, and sizes that differ by as little', () => {
    const shifted = bitmap(BLACK, [[11, 2, 3, 5]])
    const atEdge = bitmap(BLACK, [[7, 2, 3, 5]])
    expect(imageDifference(atEdge, shifted, [])!.missing).toBe(1)
    expect(imageDifference(atEdge, shifted, [], 3)!.missing).toBe(0)
    for (const [width, height] of [
      [43, 20],
      [40, 17],
      [37, 20],
      [40, 23],
    ] as const)
      // prettier-ignore
      expect(imageDifference(white, bitmap(BLACK, [], width, height), [], 3)).toBeDefined()
    for (const [width, height] of [
      [44, 20],
      [40, 16],
      [36, 20],
      [40, 24],
    ] as const)
      // prettier-ignore
      expect(imageDifference(white, bitmap(BLACK, [], width, height), [], 3)).toBeUndefined()
  })
  it('takes a cell as drawn from a range of more than 60, and as blank below 25', () => {
    const cellsOf = (grey: number, ...others: Rect[]) => {
      const picture = bitmap([grey, grey, grey], [[2, 2, 5, 5]])
      const black = bitmap(BLACK, others)
      return { ...picture, data: picture.data.map((value, i) => Math.min(value, black.data[i]!)) }
    }
    const [faint, drawn] = [195, 194].map((grey) => cellsOf(grey, [12, 2, 5, 5]))
    expect(imageDifference(faint!, white, [])!.missing).toBe(1)
    expect(imageDifference(faint!, cellsOf(255, [12, 2, 5, 5]), [])!.missing).toBe(0)
    expect(imageDifference(drawn!, cellsOf(255, [12, 2, 5, 5]), [])!.missing).toBe(0.5)
    expect(imageDifference(drawn!, cellsOf(231, [12, 2, 5, 5]), [])!.missing).toBe(0.5)
    expect(imageDifference(drawn!, cellsOf(230, [12, 2, 5, 5]), [])!.missing).toBe(0)
  })
  it('compares the cells that both pictures have', () => {
    const cell = [[10, 0, 10, 10]] as const
    for (const [width, height] of [
      [43, 20],
      [40, 23],
    ] as const) {
      // prettier-ignore
      const larger = bitmap(BLACK, [], width, height)
      expect(imageDifference(bitmap(BLACK, cell), larger, [], 3)!.recoloured).toBe(1 / 8)
      expect(imageDifference(larger, bitmap(BLACK, cell), [], 3)!.recoloured).toBe(1 / 8)
    }
  })
  it('compares what cells at the right and lower edge have of a picture', () =>
    expect(
      imageDifference(bitmap(BLACK, [[40, 20, 5, 5]], 45, 25), bitmap(BLACK, [], 45, 25), [])!.recoloured,
    ).toBe(1 / 15))
})

describe('words', () => {
  it('are split at all but letters and digits, in lower case and without ligatures', () =>
    expect(splitWords(' The ﬁrst, “Größe”: 42 % ')).toEqual(['the', 'first', 'größe', '42']))

  it('of a text are missing unless printed whole, or in pieces', () => {
    const item = (text: string) => ({ text, box: boxOf([0, 0, 1, 1]) })
    const missing = (words: string, ...items: string[]) =>
      missingTexts([{ words }], items.map(item)).length > 0
    expect(missing('One two', 'two', 'One')).toBe(false)
    expect(missing('One two', 'O', 'ne two')).toBe(false)
    expect(missing('One two', 'One')).toBe(true)
    expect(missing('one', 'Lone')).toBe(false)
    expect(missing('Wellknown', 'well-', 'known')).toBe(false)
    // A capital sigma at the end of a word has a letter of its own in lower case.
    expect(missing('ΟΔΟΣ', 'ΟΔΟΣ', 'ΑΒ')).toBe(false)
    expect(missing('…')).toBe(false)
  })
})

it('containsPoint includes all edges', () => {
  const box = boxOf([1, 2, 3, 4])
  for (const point of [[1, 2], [4, 6], [1, 6], [4, 2]] as const) expect(containsPoint(box, point)).toBe(true) // prettier-ignore
  for (const point of [[0.9, 3], [4.1, 3], [2, 1.9], [2, 6.1]] as const) expect(containsPoint(box, point)).toBe(false) // prettier-ignore
})
