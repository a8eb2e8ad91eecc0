import { describe, expect, it } from 'vitest'
import {
  legibleText,
  missingPhrases,
  normaliseText,
  requiredContent,
  findMissingContent,
} from './required-content'

const itemOf = (topic: string) => requiredContent.find((item) => item.topic === topic)!

describe('required content', () => {
  it('matches whatever the case, white space and apostrophes', () => {
    expect(normaliseText('You usually don’t\n  train  models , you')).toBe(
      "you usually don't train models, you",
    )
    expect(
      missingPhrases(
        itemOf('Applications: you use models'),
        'YOU usually DON’T train models: you  use\nthem',
      ),
    ).toEqual([])
  })

  it('names the phrases that a slide lacks', () => {
    expect(missingPhrases(itemOf('Theory: best for'), 'Students. Curious engineers')).toEqual(['Researchers'])
  })

  it('matches only whole words', () => {
    const text = 'Start learning AI: it is not permitted to share with someone learning AI'
    expect(missingPhrases(itemOf('star and share'), text)).toEqual(['star'])
    expect(missingPhrases(itemOf('the licence'), text)).toEqual(['MIT'])
    expect(missingPhrases(itemOf('the licence'), 'MIT License')).toEqual([])
  })

  it('ignores small print', () => {
    const texts = [
      { words: 'Students, researchers', small: false },
      { words: 'Curious engineers', small: true },
    ]
    expect(missingPhrases(itemOf('Theory: best for'), legibleText(texts))).toEqual(['Curious engineers'])
  })

  it('checks the order of a roadmap', () => {
    const roadmap = itemOf('the research roadmap, in order')
    expect(
      missingPhrases(
        roadmap,
        'Linear algebra, study transformers, implement a small model, train on a dataset',
      ),
    ).toEqual([])
    expect(
      missingPhrases(
        roadmap,
        'Study transformers, linear algebra, implement a small model, train on a dataset',
      ),
    ).toEqual(['Study transformers'])
  })

  it('must be complete on one slide', () => {
    const missing = findMissingContent([
      'MIT, star, share with someone learning AI',
      'Students',
      'Researchers, curious engineers',
    ])
    const bestFor = missing.find((m) => m.item.topic === 'Theory: best for')!
    expect(bestFor.nearest).toBe(2)
    expect(bestFor.lacks).toEqual(['Students'])
    expect(missing.some((m) => m.item.topic === 'the licence')).toBe(false)
  })

  it('must be in the text of a slide, not in the boilerplate of all slides', () => {
    const boilerplate = 'The LLM Stack — Explained Simply MIT 1 Theory 2 Frameworks 3 Models 4 Applications'
    const emptySlides = Array.from({ length: 12 }, (_, i) => `Slide ${i} ${boilerplate} Sheet ${i} / 12`)
    const missingTopics = (...texts: string[]) =>
      findMissingContent([
        ...emptySlides.slice(texts.length),
        ...texts.map((text) => `${text} ${boilerplate}`),
      ]).map((m) => m.item.topic)
    const texts = ['The LLM Stack. Explained simply', 'MIT License', 'From Theory to Frameworks to Models']
    const topics = ['the title', 'the licence', 'the path up']
    expect(missingTopics(...texts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(topics.join('|'))]),
    )
    for (const [i, topic] of topics.entries())
      expect(missingTopics(...texts.toSpliced(i, 1))).toContain(topic)
  })

  describe('with all phrases in the boilerplate of every slide', () => {
    const boilerplate = requiredContent
      .flatMap(({ phrases }) => phrases.map((phrase) => phrase.split(' | ')[0]))
      .join(' ; ')
    const slideOf = (phrases: readonly string[]) =>
      phrases.map((phrase) => phrase.split(' | ')[0]).join(' ; ')
    const deck = requiredContent.map(({ phrases }) => slideOf(phrases))
    const missingFrom = (slides: readonly string[], items = requiredContent) =>
      findMissingContent(
        slides.map((slide) => `${slide} ; ${boilerplate}`),
        items,
      )

    it('is found if each item has a slide of its own', () => expect(missingFrom(deck)).toEqual([]))
    // An item that another slide contains completely cannot be lost.
    const uniqueItems = requiredContent.filter((item, i) =>
      deck.every((slide, k) => k === i || missingPhrases(item, slide).length > 0),
    )
    it('occurs only once for most items', () =>
      expect(uniqueItems.length).toBeGreaterThan(0.8 * requiredContent.length))
    it.each(uniqueItems)('reports each phrase that the slide loses: $topic', (item) => {
      const i = requiredContent.indexOf(item)
      for (const lost of item.phrases) {
        const remaining = slideOf(item.phrases.filter((phrase) => phrase !== lost))
        expect(missingFrom(deck.with(i, remaining), [item]).map((m) => m.item.topic)).toEqual([item.topic])
      }
    })
  })
})
