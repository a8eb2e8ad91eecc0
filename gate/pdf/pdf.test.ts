import { expect, it } from 'vitest'
import type { Book, Page, SlideInfo } from '../evidence'
import type { LinkSeen, Sheet, Text } from '../page/sheet'
import { leads } from '../rules/leads'
import { outline } from '../rules/outline'
import { print } from '../rules/print'
import { tags } from '../rules/tags'
import { defaults } from '../settings'
import type { Dots } from './draw'
import { pagesOf } from './pages'

const [WIDTH, HEIGHT] = [100, 60]
/** White, with this part in a grey. */
function dots(grey: number, x = 12, y = 12, w = 36, h = 36): Dots {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT).fill(255)
  for (let row = y; row < y + h; row++) data.fill(grey, 4 * (row * WIDTH + x), 4 * (row * WIDTH + x + w))
  return { data, width: WIDTH, height: HEIGHT }
}
const [BLACK, WHITE] = [dots(0), dots(255)]
const box = { x: 5, y: 12, w: 40, h: 10 }
const slide = (no: number, title = ''): SlideInfo => ({
  no,
  name: `${no}`,
  title,
  notes: '',
  frontmatter: {},
})
const text = (words: string) => ({ words, lines: [box] }) as Text
const link = (more: Partial<LinkSeen>): LinkSeen => ({
  words: 'there',
  place: '',
  href: '/2',
  leads: '',
  box,
  ...more,
})

const page = (sheet: Partial<Sheet>, more: Partial<Page> = {}, words = ['Said here']): Page => ({
  slide: slide(1),
  sheet: { texts: [], links: [], live: [], ...sheet } as unknown as Sheet,
  picture: BLACK,
  printed: { no: 1, items: words.map((said) => ({ text: said, box })), dots: BLACK },
  links: [],
  pages: new Map([
    [1, [1]],
    [2, [2, 3]],
  ]),
  ...more,
})
const book = (more: Partial<Book> = {}): Book => ({
  slides: [slide(1, 'One'), slide(2, 'Two')],
  count: 2,
  pages: new Map([
    [1, [1]],
    [2, [2]],
  ]),
  tagged: true,
  unnamed: [],
  title: 'A talk',
  language: 'en',
  outline: [
    { title: 'One', page: 1 },
    { title: 'Two', page: 2 },
  ],
  ...more,
})
const onPaper = (seen: Page) => print.judge(seen, defaults).map(({ what }) => what)
const dead = (seen: Page) => leads.judge(seen, defaults).map(({ what }) => what)
const said = (rule: typeof tags, seen: Book) => rule.judge(seen, defaults).map(({ what }) => what)

it('a page says what its slide does, though lines and spaces are set otherwise', () => {
  expect(onPaper(page({ texts: [text('Said here')] }))).toEqual([])
  expect(onPaper(page({ texts: [text('Said here')] }, {}, ['Sa', 'id he', 're']))).toEqual([])
  expect(onPaper(page({ texts: [text('Said never')] }))).toEqual([
    'its page does not say “Said never”, which the slide does',
  ])
  const many = ['One', 'Two', 'Three', 'Four', 'Five'].map(text)
  expect(onPaper(page({ texts: many }))).toEqual([
    'its page does not say “One”, “Two”, “Three” and 2 texts more, which the slide does',
  ])
})

it('what is there to be pressed may be missing on paper', () =>
  expect(onPaper(page({ texts: [text('Press me')], live: [box] }))).toEqual([]))

it('a page is seen and looks like its slide', () => {
  const printed = { no: 1, items: [{ text: 'Said here', box }], dots: WHITE }
  expect(onPaper(page({ texts: [text('Said here')] }, { printed }))).toEqual([
    '“Said here” is on its page and cannot be seen',
    expect.stringMatching(/^\d+ % of what the slide draws is not on its page$/),
  ])
  const darker = { ...printed, dots: dots(120) }
  expect(onPaper(page({}, { printed: darker }))).toEqual([
    expect.stringMatching(/^\d+ % of its page has other colours than the slide$/),
  ])
  expect(onPaper(page({}, { printed, picture: undefined }))).toEqual([])
  const larger = { ...printed, dots: { ...BLACK, width: 80, height: 75 } }
  expect(onPaper(page({}, { printed: larger }))).toEqual(['its page has another shape than the slide'])
})

it('a link leads on paper where it leads on the slide', () => {
  const there = { box, words: 'there' }
  const inner = { links: [link({ slide: 2 })] }
  expect(dead(page(inner, { links: [{ ...there, to: 3 }] }))).toEqual([])
  expect(dead(page(inner, { links: [{ ...there, to: 1 }] }))).toEqual([
    '“there” leads to page 1 on its page: on the slide to slide 2, page 2 or 3',
  ])
  expect(dead(page(inner))).toEqual([
    '“there” is no link on its page: on the slide it leads to slide 2, page 2 or 3',
  ])
  const outer = { links: [link({ href: 'https://sli.dev' })] }
  expect(dead(page(outer, { links: [{ ...there, url: 'https://sli.dev/' }] }))).toEqual([])
  expect(dead(page(outer, { links: [{ ...there, url: 'https://example.org/' }] }))).toHaveLength(1)
})

it('a link to the machine the PDF was made on is dead, and told once', () => {
  const links = [{ box, words: 'there', url: 'http://localhost:3030/2' }]
  expect(dead(page({}, { links }))).toEqual(['a link on its page leads to http://localhost:3030/2'])
  expect(dead(page({ links: [link({ slide: 2 })] }, { links }))).toHaveLength(1)
  const nowhere = [{ box, words: 'there' }]
  expect(dead(page({}, { links: nowhere }))).toEqual(['a link on its page leads to nowhere'])
})

it('an outline leads to the page of each slide', () => {
  expect(said(outline, book())).toEqual([])
  expect(said(outline, book({ outline: [] }))).toEqual(['it has no outline'])
  const early = [{ title: 'Two', page: 1 }, { title: 'One' }, { title: 'A part', page: 2 }]
  expect(said(outline, book({ outline: early }))).toEqual([
    'its outline: “Two” leads to page 1, its slide is on page 2',
    'its outline: “One” leads nowhere',
  ])
})

it('a PDF is tagged, named and in a language, and its pictures have words', () => {
  expect(said(tags, book())).toEqual([])
  const bare = { tagged: false, title: '', language: undefined, unnamed: [2] }
  expect(said(tags, book(bare))).toHaveLength(4)
})

it('has a page a slide, a page a click, or those of a range; else it is held against none', () => {
  const slides = [slide(1), slide(2)]
  const visits = slides.map((s) => ({ slide: s, sheets: Array<Sheet>(s.no).fill({} as Sheet) }))
  expect(pagesOf(slides, visits, 2).get(2)).toEqual([2])
  expect(pagesOf(slides, visits, 3).get(2)).toEqual([2, 3])
  expect(pagesOf(slides, visits, 4).size).toBe(0)
  expect(pagesOf(slides, visits.slice(1), 2).get(1)).toEqual([1])
  expect([...pagesOf(slides, visits.slice(1), 1)]).toEqual([[2, [1]]])
  expect(print.book!(book({ pages: new Map(), count: 4 }), defaults)).toEqual([
    { what: 'it has 4 pages, and the deck 2 slides: no page is held against its slide' },
  ])
})
