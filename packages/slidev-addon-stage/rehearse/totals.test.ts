import { expect, it } from 'vitest'
import { slidesInSlot } from '../slots/slides-in-slot'
import { stageOptions } from '../slots/stage-options.test-helper'
import { computeTotals, durationProblem } from './totals'

it('computeTotals leaves the appendix out', () => {
  const slides = [
    { frontmatter: { slot: 5, demo: 10, pause: 60 }, note: 'word '.repeat(120) },
    { frontmatter: { section: 'Appendix' }, note: 'word '.repeat(120) },
  ]
  expect(computeTotals(10, slidesInSlot(10, slides, stageOptions))).toEqual({
    slideCount: 1,
    words: 120,
    seconds: 120,
    share: 0.2,
    demos: 1,
  })
})

it.each([
  [509, 'takes 8:29: add 0:01 or more.'],
  [510, undefined],
  [570, undefined],
  [571, 'takes 9:31, 95 % of its time: cut 0:01 or more.'],
])('a talk of 10 minutes that takes %i seconds: %s', (seconds, problem) =>
  expect(durationProblem(10, { slideCount: 1, words: 1, demos: 0, seconds, share: seconds / 600 })).toBe(
    problem,
  ),
)
