/** What the fine-tuning slide shows of the names model: the types of a run, its sizes, and the recorded run. */
import { namesRun } from '../../data/names-run'

/** Measurements of one model. */
export interface TuningSample {
  /** Sampled names that are not in the training list. */
  names: string[]
  /** Share of all sampled names with the ending, 0 … 1. */
  share: number
  /** Loss on pretraining's validation names, which have other endings, in nats per letter. */
  otherLoss: number
}
/** A tuning run at one step. */
export interface TuningProgress {
  /** Steps done. */
  step: number
  /** The pretrained model. */
  before: TuningSample
  /** The model at this step. */
  current: TuningSample
}
/** Progress with its origin. */
export type TuningFrame = TuningProgress & {
  /** True if the run started from weights trained in this session, false for the bundled ones. */
  own: boolean
}

const { steps, before, after, share, forgotten } = namesRun.tuning
/** Steps of the complete run. */
export const TUNING_STEPS = steps
/** Steps between two evaluations. */
export const TUNING_INTERVAL = 20
/** Names shown in each list. */
export const LIST_LENGTH = before.length
/** Names sampled live to measure the share; the recording used a thousand. */
export const SAMPLE_SIZE = 100

/** The recorded run, finished. */
export const recordedTuning: TuningFrame = {
  step: steps,
  before: { names: before, share: share[0], otherLoss: forgotten[0] },
  current: { names: after, share: share[1], otherLoss: forgotten[1] },
  own: false,
}
