import { describe, expect, it } from 'vitest'
import {
  legibleText,
  missingPhrases,
  normaliseText,
  requiredContent,
  findMissingContent,
} from './required-content'

const item = (about: string) => requiredContent.find((s) => s.topic === about)!

describe('the seed', () => {
  it('is matched whatever the case, white space and apostrophes', () => {
    expect(normaliseText('You usually don’t\n  train  models , you')).toBe(
      "you usually don't train models, you",
    )
    expect(
      missingPhrases(item('Applications: you use models'), 'YOU usually DON’T train models: you  use\nthem'),
    ).toEqual([])
  })

  it('names what a slide lacks', () => {
    expect(missingPhrases(item('Theory: best for'), 'Students. Curious engineers')).toEqual(['Researchers'])
  })

  it('wants whole words', () => {
    const text = 'Start learning AI: it is not permitted to share with someone learning AI'
    expect(missingPhrases(item('star and share'), text)).toEqual(['star'])
    expect(missingPhrases(item('the licence'), text)).toEqual(['MIT'])
    expect(missingPhrases(item('the licence'), 'MIT License')).toEqual([])
  })

  it('takes no small print and no furniture for what a slide says', () => {
    const texts = [
      { words: 'Students, researchers', small: false },
      { words: 'Curious engineers', small: true },
    ]
    expect(missingPhrases(item('Theory: best for'), legibleText(texts))).toEqual(['Curious engineers'])
  })

  it('wants a roadmap in order', () => {
    const roadmap = item('the research roadmap, in order')
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

  it('has to be whole on one slide', () => {
    const faults = findMissingContent([
      'MIT, star, share with someone learning AI',
      'Students',
      'Researchers, curious engineers',
    ])
    const best = faults.find((f) => f.item.topic === 'Theory: best for')!
    expect(best.nearest).toBe(2)
    expect(best.lacks).toEqual(['Students'])
    expect(faults.some((f) => f.item.topic === 'the licence')).toBe(false)
  })

  it('has to be said by a slide, not by what stands on every sheet', () => {
    const furniture = 'The LLM Stack — Explained Simply MIT 1 Theory 2 Frameworks 3 Models 4 Applications'
    const sheets = Array.from({ length: 12 }, (_, i) => `Slide ${i} ${furniture} Sheet ${i} / 12`)
    const faults = (...said: string[]) =>
      findMissingContent([...sheets.slice(said.length), ...said.map((words) => `${words} ${furniture}`)]).map(
        (f) => f.item.topic,
      )
    const all = ['The LLM Stack. Explained simply', 'MIT License', 'From Theory to Frameworks to Models']
    const about = ['the title', 'the licence', 'the path up']
    expect(faults(...all)).not.toEqual(expect.arrayContaining([expect.stringMatching(about.join('|'))]))
    for (const [i, lost] of about.entries()) expect(faults(...all.toSpliced(i, 1))).toContain(lost)
  })

  describe('on sheets with all of it in their furniture', () => {
    const furniture = requiredContent
      .flatMap(({ phrases }) => phrases.map((phrase) => phrase.split(' | ')[0]))
      .join(' ; ')
    const slideOf = (says: readonly string[]) => says.map((phrase) => phrase.split(' | ')[0]).join(' ; ')
    const deck = requiredContent.map(({ phrases }) => slideOf(phrases))
    const faults = (slides: readonly string[]) =>
      findMissingContent(slides.map((slide) => `${slide} ; ${furniture}`))

    it('is there when each slide says its own', () => expect(faults(deck)).toEqual([]))
    // What another slide says as a whole is not lost.
    const only = requiredContent.filter((item, i) =>
      deck.every((slide, k) => k === i || missingPhrases(item, slide).length > 0),
    )
    it('is said once, most of it', () => expect(only.length).toBeGreaterThan(0.8 * requiredContent.length))
    it.each(only)('$topic: each word that its slide loses is told', (item) => {
      const i = requiredContent.indexOf(item)
      for (const lost of item.phrases) {
        const rest = slideOf(item.phrases.filter((phrase) => phrase !== lost))
        expect(faults(deck.with(i, rest)).map((f) => f.item.topic)).toContain(item.topic)
      }
    })
  })
})
