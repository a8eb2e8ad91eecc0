import { expect, it } from 'vitest'
import { correlation, validateFooter, findPictures, validatePictures } from './handout-pages'
import { groupIntoLines, type PdfTextItem, type PrintedPage } from '../../gate/pdf/printed-page'

const at = (text: string, x: number, y: number, w = 6 * text.length, h = 10): PdfTextItem => ({
  text,
  box: { x, y, w, h },
})
const page = (no: number, ...items: PdfTextItem[]): PrintedPage => ({
  no,
  items,
  bitmap: { data: new Uint8ClampedArray(4 * 600 * 800).fill(255), width: 600, height: 800 },
})
const letters = (text: string, x: number, y: number) => [...text].map((sign, i) => at(sign, x + 6 * i, y))

it('reads letters that were set one by one as lines', () =>
  expect(
    groupIntoLines([...letters('to be', 40, 90).filter(({ text }) => text !== ' '), at('or', 40, 110)]).map(
      ({ text }) => text,
    ),
  ).toEqual(['to be', 'or']))

it('finds another page number, and what runs into the foot', () => {
  const foot = at('MIT licence', 40, 770)
  expect(validateFooter(page(7, foot, at('7', 550, 770)))).toEqual([])
  expect(validateFooter(page(7, foot, at('8', 550, 770)))).toHaveLength(1)
  expect(validateFooter(page(7, foot))).toHaveLength(1)
  expect(validateFooter(page(7, at('a line', 200, 768), foot, at('7', 550, 770)))).toHaveLength(1)
  expect(validateFooter(page(7, at('a line', 590, 300), foot, at('7', 550, 770)))).toHaveLength(1)
})

it('knows which pictures are on a page, and where', () => {
  const slide = page(1, at('Sheet 01 / 50', 400, 700))
  const small = page(5, at('Sheet 01 / 50', 140, 270, 39))
  expect(findPictures(small, [slide])[0]).toMatchObject({
    no: 1,
    scale: 0.5,
    box: { x: -60, y: -80, w: 640, h: 400 },
  })
  expect(validatePictures(small, [slide], [2])).toEqual(['page 5 has the pictures of sheets 1, 2 wanted'])
  expect(validatePictures(page(5), [slide], [1])).toHaveLength(1)
})

it('compares how two pictures rise and fall', () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1)
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1)
  expect(correlation([1, 2, 3], [5, 5, 5])).toBe(0)
})
