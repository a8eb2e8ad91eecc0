import { describe, expect, it } from 'vitest'
import { deckOutline, type PagedSlide } from './deck-outline'

const slide = (title: string, page: number, more: Partial<PagedSlide> = {}): PagedSlide => ({
  no: page + 1,
  name: String(page + 1),
  title,
  level: 1,
  page,
  ...more,
})
/** Titles with those below them. */
type Titles = (string | [string, Titles])[]
const titlesOf = (entries: ReturnType<typeof deckOutline>): Titles =>
  entries.map(({ title, children }) => (children?.length ? [title, titlesOf(children)] : title))

describe('deckOutline', () => {
  it('puts slides under the last one with a heading of a higher level', () => {
    const slides = [
      slide('A', 0),
      slide('B', 1, { level: 2 }),
      slide('C', 2, { level: 3 }),
      slide('D', 3, { level: 2 }),
      slide('E', 4),
    ]
    expect(titlesOf(deckOutline(slides))).toEqual([['A', [['B', ['C']], 'D']], 'E'])
  })

  it('lists a slide without a title by its number, beside the one before', () => {
    const slides = [slide('A', 0), slide('B', 1, { level: 2 }), slide('', 2), slide('C', 3, { level: 2 })]
    expect(titlesOf(deckOutline(slides))).toEqual([['A', ['B', 'Slide 3', 'C']]])
    expect(titlesOf(deckOutline([slide('', 0)]))).toEqual(['Slide 1'])
  })

  it('follows the sections of the frontmatter, each until the next', () => {
    const slides = [
      slide('Cover', 0),
      slide('A', 1, { section: 'One' }),
      slide('B', 2),
      slide('C', 3, { section: 'Two' }),
    ]
    expect(titlesOf(deckOutline(slides))).toEqual(['Cover', ['One', ['A', 'B']], 'C'])
  })
})
