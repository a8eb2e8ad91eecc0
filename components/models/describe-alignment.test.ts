import { expect, it } from 'vitest'
import { describeAlignmentOutcome, describeVotes } from './describe-alignment'

it('states both shares, β and the KL divergence', () => {
  expect(
    describeAlignmentOutcome({
      preference: 'vowel',
      beta: 0.5,
      before: { names: [], share: 0.44 },
      after: { names: [], share: 0.91 },
      kl: 2.34,
    }),
  ).toBe('At β 0.5, 91% of its names end in a vowel, before 44%. It went 2.3 nats from what it was.')
})

it('names the origin of the votes', () => {
  expect([false, true].map((recorded) => describeVotes(0, false, recorded))).toEqual([
    'ten pairs of its names',
    'ten pairs, voted on by taste',
  ])
  expect(describeVotes(3, false, true)).toBe('ten pairs, the room’s votes')
  expect(describeVotes(10, true, true)).toBe('ten pairs, some votes by taste')
})
