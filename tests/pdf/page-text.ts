/** The text of a page of the slides' PDF, its size, and what it has to say. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Slide } from '../helpers/read-slides'
import { findMissingContent, normaliseText, requiredContent } from '../helpers/required-content'
import type { RuleProblems } from './rule-problems'

/** Text items of a PDF may end within words or between them: either reading counts. */
export interface PageText {
  joined: string
  spaced: string
  /** Width and height of the page, pt. */
  size: readonly [number, number]
}

/** Reads page `no`, from 1. */
export async function readPageText(pdf: PDFDocumentProxy, no: number): Promise<PageText> {
  const page = await pdf.getPage(no)
  const { items } = await page.getTextContent()
  const [left, bottom, right, top] = page.view as [number, number, number, number]
  return {
    joined: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    spaced: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    size: [right - left, top - bottom],
  }
}

const isClose = (a: number, b: number) => Math.abs(a - b) < 0.01

/** Checks that a page is 16:9, searchable and that of its slide. */
export function validatePageText(
  { joined, spaced, size: [width, height] }: PageText,
  { no }: Slide,
): string[] {
  const text = normaliseText(joined)
  return [
    ...(isClose(width, 960) && isClose(height, 540)
      ? []
      : [`its page is ${width} × ${height} pt, expected 960 × 540 (16:9)`]),
    ...(text.length > 20 ? [] : [`its page has no searchable text (“${text}”)`]),
    ...(normaliseText(spaced).includes(`sheet ${String(no).padStart(2, '0')} /`)
      ? []
      : [`its page does not say “Sheet ${no}”, so it may be the page of another slide`]),
  ]
}

/** Checks that required content is on some page, one rule a topic. */
export function checkRequiredContent(pages: readonly PageText[]): RuleProblems[] {
  const missing = [pages.map((p) => p.joined), pages.map((p) => p.spaced)].map((texts) =>
    findMissingContent(texts),
  )
  return requiredContent.map((item) => {
    const missed = missing.map((found) => found.find((m) => m.item === item))
    return {
      rule: item.topic,
      problems: missed.every((m) => m)
        ? [`not on any page: ${missed[1]!.lacks.map((phrase) => `“${phrase}”`).join(', ')}`]
        : [],
    }
  })
}
