import { expect, it } from 'vitest'
import { validateHandout, expectedHandout, type Handout } from './handout'
import { readSlides } from './read-slides'

const expected = expectedHandout(readSlides(), 'paper')
/** What is told of a handout with one change. */
function problemsAfter(change: (handout: Handout) => void): string[] {
  const handout = structuredClone(expected)
  change(handout)
  return [...validateHandout(handout, expected).values()].flat()
}
const slideWith = (handout: Handout, part: 'words' | 'sources' | 'marks') =>
  handout.sheets.find((s) => s[part].length)!

it('is silent about the handout as it should be', () => expect(problemsAfter(() => {})).toEqual([]))

it('tells what is dropped, added, exchanged or moved', () => {
  expect(problemsAfter((h) => h.sheets.pop())).toHaveLength(1)
  expect(problemsAfter((h) => slideWith(h, 'words').words.pop())).toHaveLength(1)
  expect(problemsAfter((h) => slideWith(h, 'sources').sources.push('Nobody 2020'))).toHaveLength(1)
  expect(problemsAfter((h) => (slideWith(h, 'marks').marks[0] = '99'))).toHaveLength(2)
  expect(problemsAfter((h) => (h.sheets[0]!.alt = 'a tree'))).toHaveLength(2)
  expect(problemsAfter((h) => h.lists.roadmaps.reverse())).toEqual(['rows: in another order, or twice'])
})
