import { describe, expect, it } from 'vitest'
import { floorByNumber } from '../../data/floors'
import { glossary, type Term } from '../../data/glossary'
import { readSlides, type Slide } from '../helpers/slides'
import { finds, textsOf } from './rules/vocabulary'

/** The lobby's questions use words that the talk answers later; the count starts behind it. */
const FIRST = 6
/** New words a slide can carry. */
const MOST = 4
/** A word in another sense than the glossary's. */
const OTHER_SENSE: readonly { term: string; slide: number; why: string }[] = [
  { term: 'Weight', slide: 11, why: 'the share a word gives another, not a number the model has learned' },
]

const slides = readSlides()
const texts = slides.map(textsOf)

/** A floor's opener names its rooms before they are entered. */
const names = ({ frontmatter }: Slide, term: Term) =>
  frontmatter.layout === 'opener' &&
  floorByNumber(Number(frontmatter.floor)).ideas.some(({ label }) => finds(term, label))

const early = glossary.flatMap((term) =>
  slides.flatMap((slide, i) => {
    if (slide.no < FIRST || slide.no >= term.slide || names(slide, term)) return []
    if (OTHER_SENSE.some((o) => o.term === term.term && o.slide === slide.no)) return []
    return texts[i]!.filter(({ text }) => finds(term, text)).map(
      ({ path }) =>
        `“${term.term}” on slide ${slide.no} (${path}) comes before slide ${term.slide}, which introduces it. ` +
        `Say it in other words, or explain it there and change data/glossary.ts.`,
    )
  }),
)

describe('the words of the talk', () => {
  it('are introduced before they are used', () => {
    expect(early).toEqual([])
  })

  it.each(glossary)('$term is used on slide $slide, which introduces it', (term) => {
    expect(texts[term.slide - 1]!.some(({ text }) => finds(term, text))).toBe(true)
  })

  it(`come at most ${MOST} at a time`, () => {
    const crowded = slides
      .map(({ no }) => ({ no, terms: glossary.filter((g) => g.slide === no).map((g) => g.term) }))
      .filter(({ terms }) => terms.length > MOST)
    expect(crowded).toEqual([])
  })

  it('are found as words of their own, in all their forms', () => {
    expect(finds({ term: 'Token' }, 'Two tokens.')).toBe(true)
    expect(finds({ term: 'Token' }, 'a tokenizer')).toBe(false)
    expect(finds({ term: 'Fine-tuning', also: ['fine-tuned'] }, 'it was fine tuned')).toBe(true)
    expect(finds({ term: 'Tool call' }, 'a tool\ncall')).toBe(true)
  })
})
