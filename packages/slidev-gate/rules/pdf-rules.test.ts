import { describe, expect, it } from 'vitest'
import type { DeckInfo, PdfSummary, PageComparison, SlideInfo } from '../types'
import type { SlideLink, SlideContent, TextRun } from '../page/types'
import type { Bitmap, PdfTextItem } from 'slidev-paper/read'
import { RuleRunner } from '../rule-runner'
import { defaultSettings } from '../settings'
import { rules } from './index'
import { messagesOf } from './slide-content.test-helper'

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
/** Findings of one rule, among all that are run. */
function findingsOf(rule: string, run: (runner: RuleRunner) => void) {
  const runner = new RuleRunner(rules, defaultSettings, { slides: [] as SlideInfo[] } as DeckInfo)
  run(runner)
  return runner.findings
    .filter((finding) => finding.rule === rule)
    .map(({ message, boxes }) => ({ message, boxes }))
}
const aboutPage = (rule: string, comparison: PageComparison) =>
  findingsOf(rule, (runner) => runner.runPdfPageRules(comparison, () => Buffer.of()))
const aboutPdf = (rule: string, pdf: PdfSummary) =>
  messagesOf(findingsOf(rule, (runner) => runner.runPdfRules(pdf)))

describe('pdf-mismatch', () => {
  const mismatches = (comparison: PageComparison) => messagesOf(aboutPage('pdf-mismatch', comparison))
  const printedAs = (printed: Bitmap, items: PdfTextItem[] = []) => ({
    printed: { no: 1, items, bitmap: printed },
  })

  it('reports missing text, but no difference of line breaks and spaces', () => {
    expect(mismatches(page({ texts: [text('Said here')] }))).toEqual([])
    expect(mismatches(page({ texts: [text('Said here')] }, {}, ['Sa', 'id he', 're']))).toEqual([])
    expect(aboutPage('pdf-mismatch', page({ texts: [text('Said never')] }))).toEqual([
      { message: 'the PDF page lacks text of the slide: “Said never”', boxes: [box] },
    ])
  })

  it('quotes three missing texts, and counts the others', () => {
    const missing = (...words: string[]) => mismatches(page({ texts: words.map(text) }))
    expect(missing('One', 'Two', 'Three')).toEqual([
      'the PDF page lacks text of the slide: “One”, “Two”, “Three”',
    ])
    expect(missing('One', 'Two', 'Three', 'Four', 'Five')).toEqual([
      'the PDF page lacks text of the slide: “One”, “Two”, “Three” and 2 more',
    ])
  })

  it('ignores controls, and text of which a line is on one', () => {
    const twoLines = { ...text('Press me'), lines: [{ ...box, y: 50 }, box] }
    for (const texts of [[text('Press me')], [twoLines]])
      expect(mismatches(page({ texts, interactive: [box] }))).toEqual([])
  })

  it('reports invisible text, missing drawings, other colours and another aspect ratio', () => {
    const blank = printedAs(WHITE, [{ text: 'Said here', box }])
    expect(aboutPage('pdf-mismatch', page({ texts: [text('Said here')] }, blank))).toEqual([
      { message: 'the text “Said here” is invisible on the PDF page', boxes: [box] },
      { message: expect.stringMatching(/^\d+ % of the drawn slide is missing on the PDF page$/), boxes: [] },
    ])
    expect(mismatches(page({}, printedAs(bitmap(120))))).toEqual([
      expect.stringMatching(/^\d+ % of the PDF page has other colours than the slide$/),
    ])
    expect(mismatches(page({}, { ...blank, slideBitmap: undefined }))).toEqual([])
    expect(mismatches(page({}, printedAs({ ...BLACK, width: 80, height: 75 })))).toEqual([
      'the PDF page has another aspect ratio than the slide',
    ])
  })

  it.each([
    ['is as invisible on the slide', 255, 255, false],
    ['is faint on the slide, by 60 of 255', 195, 255, false],
    ['is visible on the slide, by 61 of 255', 194, 255, true],
    ['is faint on the page, by 24 of 255', 0, 231, true],
    ['is visible on the page, by 25 of 255', 0, 230, false],
  ])(
    'reports text as invisible only if it can be seen on the slide alone: it %s',
    (_, onSlide, onPage, isReported) =>
      expect(
        mismatches(
          page({}, { slideBitmap: bitmap(onSlide), ...printedAs(bitmap(onPage), [{ text: 'Said', box }]) }),
        ).filter((message) => message.includes('invisible')),
      ).toHaveLength(isReported ? 1 : 0),
  )

  describe('accepts a share of 8 % of a page that differs', () => {
    /** A picture of 25 cells of 10 × 10 px, each with a square of its grey. */
    function cells(greys: number[], size: number): Bitmap {
      const data = new Uint8ClampedArray(4 * 50 * 50).fill(255)
      for (const [i, grey] of greys.entries())
        for (let row = 0; row < size; row++) {
          const start = 4 * ((10 * Math.floor(i / 5) + row + 4) * 50 + 10 * (i % 5) + 4)
          data.fill(grey, start, start + 4 * size)
        }
      return { data, width: 50, height: 50 }
    }
    const greys = (count: number, changed: number, others: number) =>
      Array.from({ length: 25 }, (_, i) => (i < count ? changed : others))
    const compare = (slideBitmap: Bitmap, printed: Bitmap) =>
      mismatches(page({}, { slideBitmap, ...printedAs(printed) }))

    it('as its drawings are missing', () => {
      const missing = (count: number) => compare(cells(greys(0, 0, 0), 2), cells(greys(count, 255, 0), 2))
      expect(missing(2)).toEqual([])
      expect(missing(3)).toEqual(['12 % of the drawn slide is missing on the PDF page'])
    })

    it('as its colours are others', () => {
      const recoloured = (count: number) =>
        compare(cells(greys(0, 0, 255), 6), cells(greys(count, 100, 255), 6))
      expect(recoloured(2)).toEqual([])
      expect(recoloured(3)).toEqual(['12 % of the PDF page has other colours than the slide'])
    })
  })

  it('reports a number of pages that fits no slides', () => {
    expect(aboutPdf('pdf-mismatch', summary())).toEqual([])
    expect(aboutPdf('pdf-mismatch', summary({ pagesBySlide: new Map(), pageCount: 4 }))).toEqual([
      'the PDF has 4 pages and the deck 2 slides: pages cannot be compared with slides',
    ])
  })
})

describe('pdf-broken-links', () => {
  const linkMessages = (comparison: PageComparison) => messagesOf(aboutPage('pdf-broken-links', comparison))
  const there = { box, words: 'there' }

  it('reports links with another target than on the slide', () => {
    const inner = { links: [link({ slide: 2 })] }
    expect(linkMessages(page(inner, { links: [{ ...there, toPage: 3 }] }))).toEqual([])
    expect(aboutPage('pdf-broken-links', page(inner, { links: [{ ...there, toPage: 1 }] }))).toEqual([
      {
        message: 'the link “there” leads to page 1 on the PDF page: on the slide to slide 2, page 2 or 3',
        boxes: [box],
      },
    ])
    expect(linkMessages(page(inner))).toEqual([
      'the link “there” is missing on the PDF page: on the slide it leads to slide 2, page 2 or 3',
    ])
    const outer = { links: [link({ href: 'https://sli.dev' })] }
    expect(linkMessages(page(outer, { links: [{ ...there, url: 'https://sli.dev/' }] }))).toEqual([])
    expect(linkMessages(page(outer, { links: [{ ...there, url: 'https://example.org/' }] }))).toHaveLength(1)
  })

  it('says that a slide has no page in the PDF', () =>
    expect(linkMessages(page({ links: [link({ slide: 9 })] }, { links: [{ ...there, toPage: 1 }] }))).toEqual(
      ['the link “there” leads to page 1 on the PDF page: on the slide to slide 9, no page'],
    ))

  it.each([
    ['a file', 'notes.pdf', { url: 'https://example.org/notes.pdf' }, 0],
    ['a file', 'notes.pdf', { toPage: 2 }, 0],
    ['a file', 'notes.pdf', {}, 1],
    ['a file with an address in its own', '/go?to=https://sli.dev', { url: 'https://example.org/go' }, 0],
    ['another site', 'https://sli.dev', { toPage: 2 }, 1],
    ['another site', 'http://sli.dev', { url: 'http://example.org/' }, 1],
    ['a mail address', 'mailto:a@example.org', { url: 'mailto:b@example.org' }, 1],
    ['a telephone', 'tel:123', { url: 'tel:124' }, 1],
    ['a telephone', 'tel:123', { url: 'tel:123' }, 0],
  ])('compares the target of a link to %s: %s, with %o', (_, href, target, reported) =>
    expect(
      linkMessages(page({ links: [link({ href })] }, { links: [{ ...there, ...target }] })),
    ).toHaveLength(reported),
  )

  it('accepts a link in two parts if one has the right target, and otherwise says where both lead', () => {
    const parts = (...targets: object[]) =>
      linkMessages(
        page({ links: [link({ slide: 2 })] }, { links: targets.map((target) => ({ ...there, ...target })) }),
      )
    expect(parts({ toPage: 1 }, { toPage: 2 })).toEqual([])
    expect(parts({ toPage: 1 }, { url: 'https://sli.dev/' })).toEqual([
      'the link “there” leads to page 1 and https://sli.dev/ on the PDF page: on the slide to slide 2, page 2 or 3',
    ])
  })

  it('says that a link to a file leads nowhere', () =>
    expect(linkMessages(page({ links: [link({ href: 'notes.pdf' })] }, { links: [there] }))).toEqual([
      'the link “there” leads to nowhere on the PDF page: on the slide to notes.pdf',
    ]))

  it('leaves a link that is broken on the slide to broken-links', () =>
    expect(linkMessages(page({ links: [link({ problem: 'leads nowhere' })] }))).toEqual([]))

  it('reports links to the machine that made the PDF, and links without a target, once', () => {
    const links = [{ ...there, url: 'http://localhost:3030/2' }]
    const finding = { message: 'a link on the PDF page leads to http://localhost:3030/2', boxes: [box] }
    expect(aboutPage('pdf-broken-links', page({}, { links }))).toEqual([finding])
    expect(linkMessages(page({ links: [link({ slide: 2 })] }, { links }))).toHaveLength(1)
    expect(linkMessages(page({}, { links: [there] }))).toEqual(['a link on the PDF page leads to nowhere'])
    const same = [link({ href: 'http://localhost:3030/2' })]
    expect(aboutPage('pdf-broken-links', page({ links: same }, { links }))).toEqual([finding])
  })

  it.each([
    ['file:///home/a/slides.md', 1],
    ['http://localhost/', 1],
    ['https://localhost:3030/', 1],
    ['http://127.0.0.1:3030/', 1],
    ['http://[::1]:3030/', 1],
    ['http://0.0.0.0:3030/', 1],
    ['https://example.org/?from=http://localhost/', 0],
    ['https://example.org/', 0],
  ])('knows addresses of one machine: %s', (url, reported) =>
    expect(linkMessages(page({}, { links: [{ ...there, url }] }))).toHaveLength(reported),
  )
})

describe('pdf-outline', () => {
  it('reports entries that lead to the wrong page or nowhere, and that there are none', () => {
    expect(aboutPdf('pdf-outline', summary())).toEqual([])
    expect(aboutPdf('pdf-outline', summary({ outline: [] }))).toEqual(['the PDF has no outline'])
    const outline = [{ title: 'Two', page: 1 }, { title: 'One' }, { title: 'A part', page: 2 }]
    expect(aboutPdf('pdf-outline', summary({ outline }))).toEqual([
      'the outline entry “Two” leads to page 1, its slide is on page 2',
      'the outline entry “One” leads nowhere',
    ])
  })

  it('accepts each page of a slide, and any for a slide without pages', () => {
    const pagesBySlide = new Map([[2, [2, 3]]])
    const about = (title: string, no: number) =>
      aboutPdf('pdf-outline', summary({ pagesBySlide, outline: [{ title, page: no }] }))
    expect(about('Two', 3)).toEqual([])
    expect(about('One', 1)).toEqual([])
    expect(about('Two', 1)).toEqual(['the outline entry “Two” leads to page 1, its slide is on page 2 or 3'])
  })
})

it('pdf-accessibility requires tags, a title, a language and alternative texts', () => {
  expect(aboutPdf('pdf-accessibility', summary())).toEqual([])
  const bare = { tagged: false, title: '', language: undefined, pagesWithoutAltText: [2] }
  expect(aboutPdf('pdf-accessibility', summary(bare))).toEqual([
    'the PDF is not tagged: screen readers find no headings, lists or pictures in it',
    'the PDF has no title',
    'the PDF has no language',
    'page 2 of the PDF has a picture without alternative text',
  ])
})
