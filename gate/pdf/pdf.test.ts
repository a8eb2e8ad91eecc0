import { expect, it } from 'vitest'
import type { PdfSummary, PageComparison, SlideInfo } from '../types'
import type { SlideLink, SlideContent, TextRun } from '../page/types'
import { pdfBrokenLinks } from '../rules/pdf-broken-links'
import { pdfOutline } from '../rules/pdf-outline'
import { pdfMismatch } from '../rules/pdf-mismatch'
import { pdfAccessibility } from '../rules/pdf-accessibility'
import { defaultSettings } from '../settings'
import type { Bitmap } from './render-page'
import { mapPagesToSlides } from './map-pages-to-slides'

const [WIDTH, HEIGHT] = [100, 60]
/** White, with this part in a grey. */
function bitmap(grey: number, x = 12, y = 12, w = 36, h = 36): Bitmap {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT).fill(255)
  for (let row = y; row < y + h; row++) data.fill(grey, 4 * (row * WIDTH + x), 4 * (row * WIDTH + x + w))
  return { data, width: WIDTH, height: HEIGHT }
}
const [BLACK, WHITE] = [bitmap(0), bitmap(255)]
const box = { x: 5, y: 12, w: 40, h: 10 }
const slide = (no: number, title = ''): SlideInfo => ({
  no,
  name: `${no}`,
  title,
  notes: '',
  frontmatter: {},
})
const text = (words: string) => ({ words, lines: [box] }) as TextRun
const link = (more: Partial<SlideLink>): SlideLink => ({
  words: 'there',
  path: '',
  href: '/2',
  problem: '',
  box,
  ...more,
})

const page = (
  sheet: Partial<SlideContent>,
  more: Partial<PageComparison> = {},
  words = ['Said here'],
): PageComparison => ({
  slide: slide(1),
  content: { texts: [], links: [], interactive: [], ...sheet } as unknown as SlideContent,
  slideBitmap: BLACK,
  printed: { no: 1, items: words.map((said) => ({ text: said, box })), bitmap: BLACK },
  links: [],
  pagesBySlide: new Map([
    [1, [1]],
    [2, [2, 3]],
  ]),
  ...more,
})
const book = (more: Partial<PdfSummary> = {}): PdfSummary => ({
  slides: [slide(1, 'One'), slide(2, 'Two')],
  pageCount: 2,
  pagesBySlide: new Map([
    [1, [1]],
    [2, [2]],
  ]),
  tagged: true,
  pagesWithoutAltText: [],
  title: 'A talk',
  language: 'en',
  outline: [
    { title: 'One', page: 1 },
    { title: 'Two', page: 2 },
  ],
  ...more,
})
const mismatches = (seen: PageComparison) =>
  pdfMismatch.evaluate(seen, defaultSettings).map(({ message }) => message)
const linkMessages = (seen: PageComparison) =>
  pdfBrokenLinks.evaluate(seen, defaultSettings).map(({ message }) => message)
const messages = (rule: typeof pdfAccessibility, seen: PdfSummary) =>
  rule.evaluate(seen, defaultSettings).map(({ message }) => message)

it('a page says what its slide does, though lines and spaces are set otherwise', () => {
  expect(mismatches(page({ texts: [text('Said here')] }))).toEqual([])
  expect(mismatches(page({ texts: [text('Said here')] }, {}, ['Sa', 'id he', 're']))).toEqual([])
  expect(mismatches(page({ texts: [text('Said never')] }))).toEqual([
    'its page does not say “Said never”, which the slide does',
  ])
  const many = ['One', 'Two', 'Three', 'Four', 'Five'].map(text)
  expect(mismatches(page({ texts: many }))).toEqual([
    'its page does not say “One”, “Two”, “Three” and 2 texts more, which the slide does',
  ])
})

it('what is there to be pressed may be missing on paper', () =>
  expect(mismatches(page({ texts: [text('Press me')], interactive: [box] }))).toEqual([]))

it('a page is seen and looks like its slide', () => {
  const printed = { no: 1, items: [{ text: 'Said here', box }], bitmap: WHITE }
  expect(mismatches(page({ texts: [text('Said here')] }, { printed }))).toEqual([
    '“Said here” is on its page and cannot be seen',
    expect.stringMatching(/^\d+ % of what the slide draws is not on its page$/),
  ])
  const darker = { ...printed, bitmap: bitmap(120) }
  expect(mismatches(page({}, { printed: darker }))).toEqual([
    expect.stringMatching(/^\d+ % of its page has other colours than the slide$/),
  ])
  expect(mismatches(page({}, { printed, slideBitmap: undefined }))).toEqual([])
  const larger = { ...printed, bitmap: { ...BLACK, width: 80, height: 75 } }
  expect(mismatches(page({}, { printed: larger }))).toEqual(['its page has another shape than the slide'])
})

it('a link leads on paper where it leads on the slide', () => {
  const there = { box, words: 'there' }
  const inner = { links: [link({ slide: 2 })] }
  expect(linkMessages(page(inner, { links: [{ ...there, toPage: 3 }] }))).toEqual([])
  expect(linkMessages(page(inner, { links: [{ ...there, toPage: 1 }] }))).toEqual([
    '“there” leads to page 1 on its page: on the slide to slide 2, page 2 or 3',
  ])
  expect(linkMessages(page(inner))).toEqual([
    '“there” is no link on its page: on the slide it leads to slide 2, page 2 or 3',
  ])
  const outer = { links: [link({ href: 'https://sli.dev' })] }
  expect(linkMessages(page(outer, { links: [{ ...there, url: 'https://sli.dev/' }] }))).toEqual([])
  expect(linkMessages(page(outer, { links: [{ ...there, url: 'https://example.org/' }] }))).toHaveLength(1)
})

it('a link to the machine the PDF was made on is dead, and told once', () => {
  const links = [{ box, words: 'there', url: 'http://localhost:3030/2' }]
  expect(linkMessages(page({}, { links }))).toEqual(['a link on its page leads to http://localhost:3030/2'])
  expect(linkMessages(page({ links: [link({ slide: 2 })] }, { links }))).toHaveLength(1)
  const nowhere = [{ box, words: 'there' }]
  expect(linkMessages(page({}, { links: nowhere }))).toEqual(['a link on its page leads to nowhere'])
})

it('an outline leads to the page of each slide', () => {
  expect(messages(pdfOutline, book())).toEqual([])
  expect(messages(pdfOutline, book({ outline: [] }))).toEqual(['it has no outline'])
  const early = [{ title: 'Two', page: 1 }, { title: 'One' }, { title: 'A part', page: 2 }]
  expect(messages(pdfOutline, book({ outline: early }))).toEqual([
    'its outline: “Two” leads to page 1, its slide is on page 2',
    'its outline: “One” leads nowhere',
  ])
})

it('a PDF is tagged, named and in a language, and its pictures have words', () => {
  expect(messages(pdfAccessibility, book())).toEqual([])
  const bare = { tagged: false, title: '', language: undefined, pagesWithoutAltText: [2] }
  expect(messages(pdfAccessibility, book(bare))).toHaveLength(4)
})

it('has a page a slide, a page a click, or those of a range; else it is held against none', () => {
  const slides = [slide(1), slide(2)]
  const visits = slides.map((s) => ({
    slide: s,
    contentByClick: Array<SlideContent>(s.no).fill({} as SlideContent),
  }))
  expect(mapPagesToSlides(slides, visits, 2).get(2)).toEqual([2])
  expect(mapPagesToSlides(slides, visits, 3).get(2)).toEqual([2, 3])
  expect(mapPagesToSlides(slides, visits, 4).size).toBe(0)
  expect(mapPagesToSlides(slides, visits.slice(1), 2).get(1)).toEqual([1])
  expect([...mapPagesToSlides(slides, visits.slice(1), 1)]).toEqual([[2, [1]]])
  expect(pdfMismatch.evaluatePdf!(book({ pagesBySlide: new Map(), pageCount: 4 }), defaultSettings)).toEqual([
    { message: 'it has 4 pages, and the deck 2 slides: no page is held against its slide' },
  ])
})
