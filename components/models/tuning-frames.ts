/** What is to be seen of the names model in fine-tuning: live, or of the recorded run. */
import { namesRun } from '../../data/names-run'

/** A model as the slide measures it. */
export interface TuningSample {
  /** Names it invents that are in no list. */
  names: string[]
  /** Share of all names it draws that have the ending. */
  share: number
  /** Loss on names of other kinds, kept back in pretraining; nats a letter. */
  otherLoss: number
}
export interface TuningProgress {
  step: number
  before: TuningSample
  current: TuningSample
}
/** own: does it stand on weights the room has trained? */
export type TuningFrame = TuningProgress & { own: boolean }

const { steps, before, after, share, forgotten } = namesRun.tuning
/** Steps of the whole tuning, and from one look to the next. */
export const TUNING_STEPS = steps
export const TUNING_INTERVAL = 20
/** Names shown in each list. */
export const LIST_LENGTH = before.length
/** Names drawn to measure a share, live; for the recording it was a thousand. */
export const SAMPLE_SIZE = 100

/** The recorded run, finished. */
export const recordedTuning: TuningFrame = {
  step: steps,
  before: { names: before, share: share[0], otherLoss: forgotten[0] },
  current: { names: after, share: share[1], otherLoss: forgotten[1] },
  own: false,
}
