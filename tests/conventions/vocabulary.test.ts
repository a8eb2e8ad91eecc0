import { describe, expect, it } from 'vitest'
import { glossary } from '../../data/glossary'
import { readRawSlides } from '../helpers/read-slides'
import { findEarlyTerms, containsTerm, slideTexts } from './rules/vocabulary'

/** At most this many new terms on a slide. */
const MAX_NEW_TERMS = 4

const slides = readRawSlides()

describe('the terms of the glossary', () => {
  it('are introduced before they are used', () => {
    expect(findEarlyTerms(slides)).toEqual([])
  })

  it('are reported if the slide that introduces them comes later', () => {
    const reordered = slides.filter((s) => s.name !== 'vectors')
    reordered.push(slides.find((s) => s.name === 'vectors')!)
    expect(findEarlyTerms(reordered).join()).toMatch(/“Embedding” on rag .* comes before vectors/)
  })

  it.each(glossary)('include $term, which occurs on the slide $slide that introduces it', (term) => {
    const slide = slides.find((s) => s.name === term.slide)!
    expect(slideTexts(slide).some(({ text }) => containsTerm(term, text))).toBe(true)
  })

  it(`are introduced at most ${MAX_NEW_TERMS} at a time`, () => {
    const crowded = slides
      .map(({ name }) => ({ name, terms: glossary.filter((g) => g.slide === name).map((g) => g.term) }))
      .filter(({ terms }) => terms.length > MAX_NEW_TERMS)
    expect(crowded).toEqual([])
  })

  it('are found as separate words, in all their forms', () => {
    expect(containsTerm({ term: 'Token' }, 'Two tokens.')).toBe(true)
    expect(containsTerm({ term: 'Token' }, 'a tokenizer')).toBe(false)
    expect(containsTerm({ term: 'Fine-tuning', forms: ['fine-tuned'] }, 'it was fine tuned')).toBe(true)
    expect(containsTerm({ term: 'Tool call' }, 'a tool\ncall')).toBe(true)
  })
})
