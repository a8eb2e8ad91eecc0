import { describe, expect, it } from 'vitest'
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

describe('partsOf', () => {
  it('makes a part of each floor and of what lies between', () =>
    expect(groupIntoParts(talk).map((p) => [p.name, p.slides.length])).toEqual([
      ['Cover and lobby', 2],
      ['Floor 1 · Theory', 3],
      ['Floor 2 · Frameworks', 1],
      ['Exit', 1],
      ['Appendix', 1],
    ]))
})

describe('sheetPages', () => {
  const parts = groupIntoParts(talk)
  const room = { page: 1000, title: 40, gap: 20 }
  /** Every sheet needs as much more the larger its picture is. */
  const of = (small: number): HeightBySize => ({
    tiny: small - 20,
    small,
    usual: small + 30,
    large: small + 80,
    full: small + 150,
  })
  const heights = (special: Record<string, HeightBySize> = {}) =>
    new Map(talk.map((s) => [s.name, special[s.name] ?? of(400)]))
  const shown = (special?: Record<string, HeightBySize>) =>
    paginateSlides(parts, heights(special), room).map((p) =>
      p.slides.map((s) => [s.slide.no, s.size] as const),
    )
  const numbers = (special?: Record<string, HeightBySize>) =>
    shown(special).map((page) => page.map(([no]) => no))

  it('puts as many sheets on a page as fit, and begins a part on a new one', () =>
    expect(numbers()).toEqual([[1, 2], [3, 4], [5], [6], [7], [8]]))

  it('gives a sheet with much to say a page for itself', () =>
    expect(numbers({ 'name-3': of(800) })).toEqual([[1, 2], [3], [4, 5], [6], [7], [8]]))

  it('draws pictures smaller where two would not fit otherwise, and larger where there is room', () => {
    expect(shown({ 'name-3': of(460), 'name-4': of(480) })[1]).toEqual([
      [3, 'small'],
      [4, 'small'],
    ])
    expect(shown()[4]).toEqual([[7, 'full']])
  })

  it('leaves no page but the last of its part more than a quarter empty, if there is a way', () => {
    const five = [11, 12, 13, 14, 15].map((no) => handoutSlide(no, 1))
    const of300 = new Map(five.map((s) => [s.name, of(300)]))
    const pages = paginateSlides(groupIntoParts(five), of300, room)
    for (const { slides } of pages.slice(0, -1)) {
      const filled = slides.reduce((sum, s) => sum + of(300)[s.size] + room.gap, 0)
      expect(filled).toBeGreaterThan(750)
    }
  })

  it('shows what fits on no page alone on one', () =>
    expect(numbers({ 'name-4': of(2000) })).toEqual([[1, 2], [3], [4], [5], [6], [7], [8]]))

  it('knows on which page everything is', () => {
    const pages = pageNumbers(paginateSlides(parts, heights(), room), 2, [
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

it('listPages breaks a list where a page is full', () => {
  expect(paginateList(['a', 'b', 'c'], [40, 40, 40], 100)).toEqual([['a', 'b'], ['c']])
  expect(paginateList(['a', 'b'], [200, 40], 100)).toEqual([['a'], ['b']])
})
