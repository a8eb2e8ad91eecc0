/** What is to be seen of the names model in alignment: live, or of the recorded run. */
import type { Taste } from '../../composables/own-models'
import { namesRun } from '../../data/names-run'

export interface AlignmentLook {
  /** Names it invents that are in no list. */
  names: string[]
  /** Share of all names it draws that suit the taste. */
  share: number
}
export interface AlignmentRun {
  taste: Taste
  beta: number
  before: AlignmentLook
  after: AlignmentLook
  /** How far it went from what it was, in nats a name. */
  kl: number
}
/** own: does it stand on weights the room has trained? */
export type AlignmentFrame = AlignmentRun & { own: boolean }

const { votes, before, after, share, kl, beta } = namesRun.alignment
/** The names of the recorded votes, drawn from the shipped model. */
export const recordedNames: readonly string[] = votes.flatMap((v) => [v.chosen, v.rejected])
/** Names drawn for a room to vote on, of its own model: enough that ten pairs differ. */
export const CANDIDATES = 80
/** Names shown in each list. */
export const LISTED = before.length
/** Names drawn to measure a share and how far it went, live; for the recording it was a thousand. */
export const DRAWN = 200

/** The recorded run. */
export const recordedAlignment: AlignmentFrame = {
  taste: 'vowel',
  beta,
  before: { names: before, share: share[0] },
  after: { names: after, share: share[1] },
  kl,
  own: false,
}
