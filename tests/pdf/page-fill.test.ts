import { PDFDocument, rgb } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { shareInGaps, validatePageFill, validateBackground, measurePage } from './page-fill'

describe('shareInGaps', () => {
  const rows = (text: string) => [...text].map((c) => c === '#')
  it('counts rows in gaps, not between lines', () => {
    expect(shareInGaps(rows('#.#.#.#.#.'), 2)).toBe(0)
    expect(shareInGaps(rows('##......##'), 2)).toBe(0.6)
    expect(shareInGaps(rows('#.........'), 2)).toBe(0.9)
    expect(shareInGaps(rows('..........'), 2)).toBe(1)
  })
})

describe('validatePageFill', () => {
  const fills = [0.1, 0.4, 0.4, 0.9].map((empty, i) => ({ page: i + 1, empty }))
  it('reports an emptier page, unless its section ends there', () => {
    expect(validatePageFill(fills, [1, 4])).toEqual(['page 2 is 40 % empty, but its section goes on'])
    expect(validatePageFill(fills, [1, 3, 4])).toEqual([])
  })
})

/** Measures A4 pages that are filled to a height in points, with a background and a picture of these colours. */
async function measurePages(...pages: { filled: number; background?: number[]; picture?: number[] }[]) {
  const pdf = await PDFDocument.create()
  for (const { filled, background, picture = [0.2, 0.3, 0.4] } of pages) {
    const page = pdf.addPage([595, 842])
    const colour = ([r, g, b]: number[]) => rgb(r!, g!, b!)
    if (background) page.drawRectangle({ x: 0, y: 0, width: 595, height: 842, color: colour(background) })
    page.drawRectangle({ x: 40, y: 796 - filled, width: 500, height: filled, color: colour(picture) })
  }
  const saved = await getDocument({ data: await pdf.save(), verbosity: 0 }).promise
  return Promise.all(pages.map((_, i) => measurePage(saved, i + 1)))
}
const CREAM = [0.969, 0.953, 0.914]

it('measures the empty share and the background of real pages', async () => {
  const fills = await measurePages(
    { filled: 700 },
    { filled: 380 },
    { filled: 700, background: CREAM },
    { filled: 700, picture: CREAM },
  )
  expect(fills.slice(0, 3).map(({ empty }) => Math.round(empty * 10) / 10)).toEqual([0.1, 0.5, 0.1])
  expect(validatePageFill(fills.slice(0, 3), [])).toEqual(['page 2 is 50 % empty, but its section goes on'])
  expect(validateBackground(fills).map((problem) => problem.slice(0, 6))).toEqual([
    'page 3',
    'page 3',
    'page 4',
  ])
})
