/** What the alignment slide shows of the names model: the types of a run, its sizes, and the recorded run. */
import type { NamePreference } from '../../composables/session-models'
import { namesRun } from '../../data/names-run'

/** Names sampled from one model. */
export interface AlignmentSample {
  /** Sampled names that are not in the training list. */
  names: string[]
  /** Share of all sampled names that suit the preference, 0 … 1. */
  share: number
}
/** One alignment run: its settings, and samples before and after. */
export interface AlignmentResult {
  /** The preference that the votes follow, by which `share` is measured. */
  preference: NamePreference
  /** DPO's β: the larger, the closer the model stays to its reference. */
  beta: number
  before: AlignmentSample
  after: AlignmentSample
  /** KL divergence from the reference model, in nats per name. */
  kl: number
}
/** A result with its origin. */
export type AlignmentFrame = AlignmentResult & {
  /** True if the run started from weights trained in this session, false for the bundled ones. */
  own: boolean
}

const { preferencePairs, before, after, share, kl, beta } = namesRun.alignment
/** The names of the recorded votes, sampled from the bundled model. */
export const recordedNames: readonly string[] = preferencePairs.flatMap((pair) => [
  pair.chosen,
  pair.rejected,
])
/** Names sampled from the session's own model to vote on: enough for ten pairs that differ. */
export const CANDIDATE_COUNT = 80
/** Names shown in each list. */
export const LIST_LENGTH = 6
/** Names sampled live to measure the share and the KL divergence; the recording used a thousand. */
export const SAMPLE_SIZE = 200

/** The recorded run. */
export const recordedAlignment: AlignmentFrame = {
  preference: 'vowel',
  beta,
  before: { names: before.slice(0, LIST_LENGTH), share: share[0] },
  after: { names: after.slice(0, LIST_LENGTH), share: share[1] },
  kl,
  own: false,
}
