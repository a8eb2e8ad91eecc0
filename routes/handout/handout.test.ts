import { spokenParagraphs } from 'slidev-addon-stage/notes'
import { describe, expect, it } from 'vitest'
import { SLOTS } from '../../scripts/shared/slots'
import { readDeckText, readSlides } from '../../tests/helpers/read-slides'
import { paginateList, pageNumbers, paginateSlides, type HeightBySize } from './pagination'
import { groupIntoParts, type HandoutSlide } from './parts'

const handoutSlide = (no: number, floor?: number, section?: string): HandoutSlide => ({
  name: `name-${no}`,
  no,
  title: `Sheet ${no}`,
  note: '',
  alt: '',
  sources: [],
  floor,
  section,
})
const talk = [
  handoutSlide(1, undefined, 'Cover'),
  handoutSlide(2, undefined, 'Lobby'),
  handoutSlide(3, 1),
  handoutSlide(4, 1),
  handoutSlide(5, 1),
  handoutSlide(6, 2),
  handoutSlide(7, undefined, 'Exit'),
  handoutSlide(8, undefined, 'Appendix'),
]

describe('groupIntoParts', () => {
  it('makes a part of each floor, of the slides between floors, and of the appendix', () =>
    expect(groupIntoParts(talk).map((p) => [p.name, p.slides.length])).toEqual([
      ['Cover and lobby', 2],
      ['Floor 1 · Theory', 3],
      ['Floor 2 · Frameworks', 1],
      ['Exit', 1],
      ['Appendix', 1],
    ]))
})

describe('paginateSlides', () => {
  const parts = groupIntoParts(talk)
  const space = { page: 1000, title: 40, gap: 20 }
  /** Heights of a slide, from that with a small picture. */
  const heightsFrom = (small: number): HeightBySize => ({
    tiny: small - 20,
    small,
    usual: small + 30,
    large: small + 80,
    full: small + 150,
  })
  const heights = (special: Record<string, HeightBySize> = {}) =>
    new Map(talk.map((s) => [s.name, special[s.name] ?? heightsFrom(400)]))
  const placed = (special?: Record<string, HeightBySize>) =>
    paginateSlides(parts, heights(special), space).map((p) =>
      p.slides.map((s) => [s.slide.no, s.size] as const),
    )
  const numbers = (special?: Record<string, HeightBySize>) =>
    placed(special).map((page) => page.map(([no]) => no))

  it('puts as many slides on a page as fit, and begins each part on a new page', () =>
    expect(numbers()).toEqual([[1, 2], [3, 4], [5], [6], [7], [8]]))

  it('gives a long slide a page of its own', () =>
    expect(numbers({ 'name-3': heightsFrom(800) })).toEqual([[1, 2], [3], [4, 5], [6], [7], [8]]))

  it('uses smaller pictures where two slides would not fit otherwise, and larger ones where there is space', () => {
    expect(placed({ 'name-3': heightsFrom(460), 'name-4': heightsFrom(480) })[1]).toEqual([
      [3, 'small'],
      [4, 'small'],
    ])
    expect(placed()[4]).toEqual([[7, 'full']])
  })

  it('leaves no page more than a quarter empty but the last of a part, if that is possible', () => {
    const five = [11, 12, 13, 14, 15].map((no) => handoutSlide(no, 1))
    const heightsOf300 = new Map(five.map((s) => [s.name, heightsFrom(300)]))
    const pages = paginateSlides(groupIntoParts(five), heightsOf300, space)
    for (const { slides } of pages.slice(0, -1)) {
      const filled = slides.reduce((sum, s) => sum + heightsFrom(300)[s.size] + space.gap, 0)
      expect(filled).toBeGreaterThan(750)
    }
  })

  it('gives a slide that fits on no page one of its own', () =>
    expect(numbers({ 'name-4': heightsFrom(2000) })).toEqual([[1, 2], [3], [4], [5], [6], [7], [8]]))

  it('numbers the pages of slides, parts and lists', () => {
    const pages = pageNumbers(paginateSlides(parts, heights(), space), 2, [
      ['glossary'],
      ['sources'],
      ['sources'],
    ])
    expect(pages.get('sheet-name-4')).toBe(3)
    expect(pages.get('part-name-3')).toBe(3)
    expect(pages.get('glossary')).toBe(8)
    expect(pages.get('sources')).toBe(9)
  })
})

it('paginateList breaks a list where a page is full', () => {
  expect(paginateList(['a', 'b', 'c'], [40, 40, 40], 100)).toEqual([['a', 'b'], ['c']])
  expect(paginateList(['a', 'b'], [200, 40], 100)).toEqual([['a'], ['b']])
})

/** What is said of something that only a room sees: this machine, and a run in its presence. */
const ROOM_WORDS = /\b(this laptop|for real)\b/

describe.each(SLOTS)('the spoken notes of %i minutes, which are printed', (slot) => {
  const printed = readSlides(readDeckText(), slot).map(({ name, notes }) => ({
    name,
    paragraphs: spokenParagraphs(notes),
  }))
  it('do not end with a question, which a demo alone would answer', () =>
    expect(printed.filter((s) => s.paragraphs.at(-1)?.endsWith('?')).map((s) => s.name)).toEqual([]))
  it('are of nothing that only the room sees', () =>
    expect(printed.filter((s) => ROOM_WORDS.test(s.paragraphs.join(' '))).map((s) => s.name)).toEqual([]))
})
