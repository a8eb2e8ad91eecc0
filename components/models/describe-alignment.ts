/** Sentences about the votes and about alignment, for the slide and for screen readers. */
import { formatFixed, formatPercent } from '../kit'
import type { AlignmentResult } from './alignment-frames'
import { preferences } from './preferences'

/**
 * A title for the list of pairs. autoFilled: some votes follow the preference automatically. recorded: votes of the
 * recorded run are marked while the audience has cast none.
 */
export function describeVotes(count: number, autoFilled: boolean, recorded: boolean): string {
  if (!count) return recorded ? 'ten pairs, by taste' : 'ten pairs'
  return autoFilled ? 'ten pairs, some by taste' : 'ten pairs, the room’s votes'
}

/** The share of names that suit the preference, before and after; with the leash also β and the KL divergence. */
export function describeAlignmentOutcome(
  { preference, beta, before, after, kl }: AlignmentResult,
  leash: boolean,
): string {
  const outcome =
    `${formatPercent(after.share)} of its names ${preferences[preference].description}, ` +
    `before ${formatPercent(before.share)}.`
  return leash
    ? `At β ${formatFixed(beta)}, ${outcome} It went ${formatFixed(kl)} nats from what it was.`
    : outcome
}
