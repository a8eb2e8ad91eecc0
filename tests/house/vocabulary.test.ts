import { describe, expect, it } from 'vitest'
import { glossary } from '../../data/glossary'
import { readWritten } from '../helpers/slides'
import { earlyFaults, finds, textsOf } from './rules/vocabulary'

/** New words a slide can carry. */
const MOST = 4

const slides = readWritten()

describe('the words of the talk', () => {
  it('are introduced before they are used', () => {
    expect(earlyFaults(slides)).toEqual([])
  })

  it('are missed when the slide that introduces them comes later', () => {
    const late = slides.filter((s) => s.name !== 'vectors')
    late.push(slides.find((s) => s.name === 'vectors')!)
    expect(earlyFaults(late).join()).toMatch(/“Embedding” on rag .* comes before vectors/)
  })

  it.each(glossary)('$term is used on $slide, which introduces it', (term) => {
    const slide = slides.find((s) => s.name === term.slide)!
    expect(textsOf(slide).some(({ text }) => finds(term, text))).toBe(true)
  })

  it(`come at most ${MOST} at a time`, () => {
    const crowded = slides
      .map(({ name }) => ({ name, terms: glossary.filter((g) => g.slide === name).map((g) => g.term) }))
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
