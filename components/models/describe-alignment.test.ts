import { expect, it } from 'vitest'
import type { AlignmentResult } from './alignment-frames'
import { describeAlignmentOutcome, describeVotes } from './describe-alignment'

it('states both shares, with the leash β and the KL divergence, too', () => {
  const result: AlignmentResult = {
    preference: 'vowel',
    beta: 0.5,
    before: { names: [], share: 0.44 },
    after: { names: [], share: 0.91 },
    kl: 2.34,
  }
  expect(describeAlignmentOutcome(result, false)).toBe('91% of its names end in a vowel, before 44%.')
  expect(describeAlignmentOutcome(result, true)).toBe(
    'At β 0.5, 91% of its names end in a vowel, before 44%. It went 2.3 nats from what it was.',
  )
})

it('names the origin of the votes', () => {
  expect([false, true].map((recorded) => describeVotes(0, false, recorded))).toEqual([
    'ten pairs',
    'ten pairs, by taste',
  ])
  expect(describeVotes(3, false, true)).toBe('ten pairs, the room’s votes')
  expect(describeVotes(10, true, true)).toBe('ten pairs, some by taste')
})
