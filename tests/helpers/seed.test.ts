import { describe, expect, it } from 'vitest'
import { legible, missing, plain, seed, seedFaults } from './seed'

const item = (about: string) => seed.find((s) => s.about === about)!

describe('the seed', () => {
  it('is matched whatever the case, white space and apostrophes', () => {
    expect(plain('You usually don’t\n  train  models , you')).toBe("you usually don't train models, you")
    expect(
      missing(item('Applications: you use models'), 'YOU usually DON’T train models: you  use\nthem'),
    ).toEqual([])
  })

  it('names what a slide lacks', () => {
    expect(missing(item('Theory: best for'), 'Students. Curious engineers')).toEqual(['Researchers'])
  })

  it('wants whole words', () => {
    const text = 'Start learning AI: it is not permitted to share with someone learning AI'
    expect(missing(item('star and share'), text)).toEqual(['star'])
    expect(missing(item('the licence'), text)).toEqual(['MIT'])
    expect(missing(item('the licence'), 'MIT License')).toEqual([])
  })

  it('takes no small print and no furniture for what a slide says', () => {
    const texts = [
      { words: 'Students, researchers', small: false },
      { words: 'Curious engineers', small: true },
    ]
    expect(missing(item('Theory: best for'), legible(texts))).toEqual(['Curious engineers'])
  })

  it('wants a roadmap in order', () => {
    const roadmap = item('the research roadmap, in order')
    expect(
      missing(roadmap, 'Linear algebra, study transformers, implement a small model, train on a dataset'),
    ).toEqual([])
    expect(
      missing(roadmap, 'Study transformers, linear algebra, implement a small model, train on a dataset'),
    ).toEqual(['Study transformers'])
  })

  it('has to be whole on one slide', () => {
    const faults = seedFaults([
      'MIT, star, share with someone learning AI',
      'Students',
      'Researchers, curious engineers',
    ])
    const best = faults.find((f) => f.item.about === 'Theory: best for')!
    expect(best.nearest).toBe(2)
    expect(best.lacks).toEqual(['Students'])
    expect(faults.some((f) => f.item.about === 'the licence')).toBe(false)
  })

  it('has to be said by a slide, not by what stands on every sheet', () => {
    const furniture = 'The LLM Stack — Explained Simply MIT 1 Theory 2 Frameworks 3 Models 4 Applications'
    const sheets = Array.from({ length: 12 }, (_, i) => `Slide ${i} ${furniture} Sheet ${i} / 12`)
    const faults = (...said: string[]) =>
      seedFaults([...sheets.slice(said.length), ...said.map((words) => `${words} ${furniture}`)]).map(
        (f) => f.item.about,
      )
    const all = ['The LLM Stack. Explained simply', 'MIT License', 'From Theory to Frameworks to Models']
    const about = ['the title', 'the licence', 'the path up']
    expect(faults(...all)).not.toEqual(expect.arrayContaining([expect.stringMatching(about.join('|'))]))
    for (const [i, lost] of about.entries()) expect(faults(...all.toSpliced(i, 1))).toContain(lost)
  })

  describe('on sheets with all of it in their furniture', () => {
    const furniture = seed.flatMap(({ says }) => says.map((phrase) => phrase.split(' | ')[0])).join(' ; ')
    const slideOf = (says: readonly string[]) => says.map((phrase) => phrase.split(' | ')[0]).join(' ; ')
    const deck = seed.map(({ says }) => slideOf(says))
    const faults = (slides: readonly string[]) => seedFaults(slides.map((slide) => `${slide} ; ${furniture}`))

    it('is there when each slide says its own', () => expect(faults(deck)).toEqual([]))
    // What another slide says as a whole is not lost.
    const only = seed.filter((item, i) =>
      deck.every((slide, k) => k === i || missing(item, slide).length > 0),
    )
    it('is said once, most of it', () => expect(only.length).toBeGreaterThan(0.8 * seed.length))
    it.each(only)('$about: each word that its slide loses is told', (item) => {
      const i = seed.indexOf(item)
      for (const lost of item.says) {
        const rest = slideOf(item.says.filter((phrase) => phrase !== lost))
        expect(faults(deck.with(i, rest)).map((f) => f.item.about)).toContain(item.about)
      }
    })
  })
})
