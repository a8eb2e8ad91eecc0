import { expect, it } from 'vitest'
import { correlation, validateFooter, findPictures, validatePictures } from './handout-pages'
import { groupIntoLines, type PdfTextItem, type PrintedPage } from 'slidev-paper/read'

const itemAt = (text: string, x: number, y: number, w = 6 * text.length, h = 10): PdfTextItem => ({
  text,
  box: { x, y, w, h },
})
const page = (no: number, ...items: PdfTextItem[]): PrintedPage => ({
  no,
  items,
  bitmap: { data: new Uint8ClampedArray(4 * 600 * 800).fill(255), width: 600, height: 800 },
})
const letters = (text: string, x: number, y: number) =>
  [...text].map((letter, i) => itemAt(letter, x + 6 * i, y))

it('joins letters that are separate text items into lines', () =>
  expect(
    groupIntoLines([
      ...letters('to be', 40, 90).filter(({ text }) => text !== ' '),
      itemAt('or', 40, 110),
    ]).map(({ text }) => text),
  ).toEqual(['to be', 'or']))

it('finds a wrong page number, and text that runs into the footer or over an edge', () => {
  const footer = itemAt('MIT licence', 40, 770)
  expect(validateFooter(page(7, footer, itemAt('7', 550, 770)))).toEqual([])
  expect(validateFooter(page(7, footer, itemAt('8', 550, 770)))).toHaveLength(1)
  expect(validateFooter(page(7, footer))).toHaveLength(1)
  expect(validateFooter(page(7, itemAt('a line', 200, 768), footer, itemAt('7', 550, 770)))).toHaveLength(1)
  expect(validateFooter(page(7, itemAt('a line', 590, 300), footer, itemAt('7', 550, 770)))).toHaveLength(1)
})

it('finds the pictures on a page and their boxes', () => {
  const slide = page(1, itemAt('Sheet 01 / 50', 400, 700))
  const handoutPage = page(5, itemAt('Sheet 01 / 50', 140, 270, 39))
  expect(findPictures(handoutPage, [slide])[0]).toMatchObject({
    no: 1,
    scale: 0.5,
    box: { x: -60, y: -80, w: 300, h: 400 },
  })
  expect(validatePictures(handoutPage, [slide], [2])).toEqual([
    'page 5 has the images of slides 1, expected 2',
  ])
  expect(validatePictures(page(5), [slide], [1])).toHaveLength(1)
})

it('computes the Pearson correlation, 0 for a constant sequence', () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1)
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1)
  expect(correlation([1, 2, 3], [5, 5, 5])).toBe(0)
})
