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
/** White bitmap with a grey rectangle. */
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
  content: Partial<SlideContent>,
  more: Partial<PageComparison> = {},
  printedTexts = ['Said here'],
): PageComparison => ({
  slide: slide(1),
  content: { texts: [], links: [], interactive: [], ...content } as unknown as SlideContent,
  slideBitmap: BLACK,
  printed: { no: 1, items: printedTexts.map((printed) => ({ text: printed, box })), bitmap: BLACK },
  links: [],
  pagesBySlide: new Map([
    [1, [1]],
    [2, [2, 3]],
  ]),
  ...more,
})
const summary = (more: Partial<PdfSummary> = {}): PdfSummary => ({
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
const mismatches = (comparison: PageComparison) =>
  pdfMismatch.evaluate(comparison, defaultSettings).map(({ message }) => message)
const linkMessages = (comparison: PageComparison) =>
  pdfBrokenLinks.evaluate(comparison, defaultSettings).map(({ message }) => message)
const messages = (rule: typeof pdfAccessibility, pdf: PdfSummary) =>
  rule.evaluate(pdf, defaultSettings).map(({ message }) => message)

it('pdf-mismatch reports missing text, but no difference of line breaks and spaces', () => {
  expect(mismatches(page({ texts: [text('Said here')] }))).toEqual([])
  expect(mismatches(page({ texts: [text('Said here')] }, {}, ['Sa', 'id he', 're']))).toEqual([])
  expect(mismatches(page({ texts: [text('Said never')] }))).toEqual([
    'the PDF page lacks text of the slide: “Said never”',
  ])
  const many = ['One', 'Two', 'Three', 'Four', 'Five'].map(text)
  expect(mismatches(page({ texts: many }))).toEqual([
    'the PDF page lacks text of the slide: “One”, “Two”, “Three” and 2 more',
  ])
})

it('pdf-mismatch ignores controls', () =>
  expect(mismatches(page({ texts: [text('Press me')], interactive: [box] }))).toEqual([]))

it('pdf-mismatch reports invisible text, missing drawings, other colours and another aspect ratio', () => {
  const printed = { no: 1, items: [{ text: 'Said here', box }], bitmap: WHITE }
  expect(mismatches(page({ texts: [text('Said here')] }, { printed }))).toEqual([
    'the text “Said here” is invisible on the PDF page',
    expect.stringMatching(/^\d+ % of the drawn slide is missing on the PDF page$/),
  ])
  const darker = { ...printed, bitmap: bitmap(120) }
  expect(mismatches(page({}, { printed: darker }))).toEqual([
    expect.stringMatching(/^\d+ % of the PDF page has other colours than the slide$/),
  ])
  expect(mismatches(page({}, { printed, slideBitmap: undefined }))).toEqual([])
  const larger = { ...printed, bitmap: { ...BLACK, width: 80, height: 75 } }
  expect(mismatches(page({}, { printed: larger }))).toEqual([
    'the PDF page has another aspect ratio than the slide',
  ])
})

it('pdf-broken-links reports links with another target than on the slide', () => {
  const there = { box, words: 'there' }
  const inner = { links: [link({ slide: 2 })] }
  expect(linkMessages(page(inner, { links: [{ ...there, toPage: 3 }] }))).toEqual([])
  expect(linkMessages(page(inner, { links: [{ ...there, toPage: 1 }] }))).toEqual([
    'the link “there” leads to page 1 on the PDF page: on the slide to slide 2, page 2 or 3',
  ])
  expect(linkMessages(page(inner))).toEqual([
    'the link “there” is missing on the PDF page: on the slide it leads to slide 2, page 2 or 3',
  ])
  const outer = { links: [link({ href: 'https://sli.dev' })] }
  expect(linkMessages(page(outer, { links: [{ ...there, url: 'https://sli.dev/' }] }))).toEqual([])
  expect(linkMessages(page(outer, { links: [{ ...there, url: 'https://example.org/' }] }))).toHaveLength(1)
})

it('pdf-broken-links reports links to the machine that made the PDF, and links without a target, once', () => {
  const links = [{ box, words: 'there', url: 'http://localhost:3030/2' }]
  expect(linkMessages(page({}, { links }))).toEqual([
    'a link on the PDF page leads to http://localhost:3030/2',
  ])
  expect(linkMessages(page({ links: [link({ slide: 2 })] }, { links }))).toHaveLength(1)
  const nowhere = [{ box, words: 'there' }]
  expect(linkMessages(page({}, { links: nowhere }))).toEqual(['a link on the PDF page leads to nowhere'])
})

it('pdf-outline reports entries that lead to the wrong page or nowhere', () => {
  expect(messages(pdfOutline, summary())).toEqual([])
  expect(messages(pdfOutline, summary({ outline: [] }))).toEqual(['the PDF has no outline'])
  const outline = [{ title: 'Two', page: 1 }, { title: 'One' }, { title: 'A part', page: 2 }]
  expect(messages(pdfOutline, summary({ outline }))).toEqual([
    'the outline entry “Two” leads to page 1, its slide is on page 2',
    'the outline entry “One” leads nowhere',
  ])
})

it('pdf-accessibility requires tags, a title, a language and alternative texts', () => {
  expect(messages(pdfAccessibility, summary())).toEqual([])
  const bare = { tagged: false, title: '', language: undefined, pagesWithoutAltText: [2] }
  expect(messages(pdfAccessibility, summary(bare))).toHaveLength(4)
})

it('maps one page per slide, per click or per slide of a range; otherwise none, which pdf-mismatch reports', () => {
  const slides = [slide(1), slide(2)]
  const snapshots = slides.map((s) => ({
    slide: s,
    contentByClick: Array<SlideContent>(s.no).fill({} as SlideContent),
  }))
  expect(mapPagesToSlides(slides, snapshots, 2).get(2)).toEqual([2])
  expect(mapPagesToSlides(slides, snapshots, 3).get(2)).toEqual([2, 3])
  expect(mapPagesToSlides(slides, snapshots, 4).size).toBe(0)
  expect(mapPagesToSlides(slides, snapshots.slice(1), 2).get(1)).toEqual([1])
  expect([...mapPagesToSlides(slides, snapshots.slice(1), 1)]).toEqual([[2, [1]]])
  expect(
    pdfMismatch.evaluatePdf!(summary({ pagesBySlide: new Map(), pageCount: 4 }), defaultSettings),
  ).toEqual([{ message: 'the PDF has 4 pages and the deck 2 slides: pages cannot be compared with slides' }])
})
