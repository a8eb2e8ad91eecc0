/** What is to be seen of the names model in alignment: live, or of the recorded run. */
import type { NamePreference } from '../../composables/session-models'
import { namesRun } from '../../data/names-run'

export interface AlignmentSample {
  /** Names it invents that are in no list. */
  names: string[]
  /** Share of all names it draws that suit the taste. */
  share: number
}
export interface AlignmentResult {
  preference: NamePreference
  beta: number
  before: AlignmentSample
  after: AlignmentSample
  /** How far it went from what it was, in nats a name. */
  kl: number
}
/** own: does it stand on weights the room has trained? */
export type AlignmentFrame = AlignmentResult & { own: boolean }

const { preferencePairs: votes, before, after, share, kl, beta } = namesRun.alignment
/** The names of the recorded votes, drawn from the shipped model. */
export const recordedNames: readonly string[] = votes.flatMap((v) => [v.chosen, v.rejected])
/** Names drawn for a room to vote on, of its own model: enough that ten pairs differ. */
export const CANDIDATE_COUNT = 80
/** Names shown in each list. */
export const LIST_LENGTH = before.length
/** Names drawn to measure a share and how far it went, live; for the recording it was a thousand. */
export const SAMPLE_SIZE = 200

/** The recorded run. */
export const recordedAlignment: AlignmentFrame = {
  preference: 'vowel',
  beta,
  before: { names: before, share: share[0] },
  after: { names: after, share: share[1] },
  kl,
  own: false,
}
