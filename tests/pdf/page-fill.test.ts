import { PDFDocument, rgb } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { shareInGaps, validatePageFill, validateBackground, measurePage } from './page-fill'

describe('shareInGaps', () => {
  const rows = (text: string) => [...text].map((c) => c === '#')
  it('counts what lies in holes, not between lines', () => {
    expect(shareInGaps(rows('#.#.#.#.#.'), 2)).toBe(0)
    expect(shareInGaps(rows('##......##'), 2)).toBe(0.6)
    expect(shareInGaps(rows('#.........'), 2)).toBe(0.9)
    expect(shareInGaps(rows('..........'), 2)).toBe(1)
  })
})

describe('validatePageFill', () => {
  const seen = [0.1, 0.4, 0.4, 0.9].map((empty, i) => ({ page: i + 1, empty }))
  it('finds a page with a hole whose section goes on', () => {
    expect(validatePageFill(seen, [1, 4])).toEqual(['page 2 is 40 % empty, and its section goes on'])
    expect(validatePageFill(seen, [1, 3, 4])).toEqual([])
  })
})

/** A4 pages: each with a picture of this many points from the top, on a ground of this colour. */
async function drawPages(...pages: { filled: number; ground?: number[]; picture?: number[] }[]) {
  const pdf = await PDFDocument.create()
  for (const { filled, ground, picture = [0.2, 0.3, 0.4] } of pages) {
    const page = pdf.addPage([595, 842])
    const colour = ([r, g, b]: number[]) => rgb(r!, g!, b!)
    if (ground) page.drawRectangle({ x: 0, y: 0, width: 595, height: 842, color: colour(ground) })
    page.drawRectangle({ x: 40, y: 796 - filled, width: 500, height: filled, color: colour(picture) })
  }
  const read = await getDocument({ data: await pdf.save(), verbosity: 0 }).promise
  return Promise.all(pages.map((_, i) => measurePage(read, i + 1)))
}
const CREAM = [0.969, 0.953, 0.914]

it('sees on a real page how much is empty, and on which ground', async () => {
  const seen = await drawPages(
    { filled: 700 },
    { filled: 380 },
    { filled: 700, ground: CREAM },
    { filled: 700, picture: CREAM },
  )
  expect(seen.slice(0, 3).map(({ empty }) => Math.round(empty * 10) / 10)).toEqual([0.1, 0.5, 0.1])
  expect(validatePageFill(seen.slice(0, 3), [])).toEqual(['page 2 is 50 % empty, and its section goes on'])
  expect(validateBackground(seen).map((fault) => fault.slice(0, 6))).toEqual(['page 3', 'page 3', 'page 4'])
})
