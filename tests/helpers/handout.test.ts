import { expect, it } from 'vitest'
import { validateHandout, expectedHandout, type Handout } from './handout'
import { readSlides } from './read-slides'

const expected = expectedHandout(readSlides(), 'paper')
/** The problems of a handout with one change. */
function problemsAfter(change: (handout: Handout) => void): string[] {
  const handout = structuredClone(expected)
  change(handout)
  return [...validateHandout(handout, expected).values()].flat()
}
const slideWith = (handout: Handout, part: 'newTerms' | 'sources' | 'sourceMarks') =>
  handout.slides.find((s) => s[part].length)!

it('finds no problem in the expected handout', () => expect(problemsAfter(() => {})).toEqual([]))

it('reports dropped, added, changed and reordered texts', () => {
  expect(problemsAfter((h) => h.slides.pop())).toHaveLength(1)
  expect(problemsAfter((h) => slideWith(h, 'newTerms').newTerms.pop())).toHaveLength(1)
  expect(problemsAfter((h) => slideWith(h, 'sources').sources.push('Nobody 2020'))).toHaveLength(1)
  expect(problemsAfter((h) => (slideWith(h, 'sourceMarks').sourceMarks[0] = '99'))).toHaveLength(2)
  expect(problemsAfter((h) => (h.slides[0]!.alt = 'a tree'))).toHaveLength(2)
  expect(problemsAfter((h) => h.lists.roadmaps.reverse())).toEqual(['rows: in another order, or repeated'])
})
