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
})
