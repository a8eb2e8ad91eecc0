/** What the pretraining slide shows of the names model: the types of a run, its steps, and the recorded run. */
import { namesRun } from '../../data/names-run'
import type { SampledName } from 'llm-stack/models'

/** The model at one step. */
export interface PretrainingStage {
  step: number
  /** Validation loss in nats per letter. */
  loss: number
  /** Five sampled names, labelled as known or new. */
  drawn: SampledName[]
  /** Share of the sampled names that are in the training list, 0 … 1. */
  known: number
}
/** A run up to one step. */
export interface PretrainingFrame {
  step: number
  /** Validation losses so far. */
  loss: [step: number, loss: number][]
  /** The stages reached among STAGE_STEPS, then the current one. */
  stages: PretrainingStage[]
}

/** Steps of the complete run. */
export const PRETRAINING_STEPS = namesRun.steps
/** Steps at which the recorded run was sampled: the start, then one per click. */
export const STAGE_STEPS = namesRun.stages.map((stage) => stage.step)

/** The next step at which a live run is evaluated: frequent early, while the loss changes fast; the last step at most. */
export function nextEvaluationStep(step: number): number {
  const interval = step < 100 ? 10 : step < 1000 ? 25 : 50
  return Math.min(PRETRAINING_STEPS, (Math.floor(step / interval) + 1) * interval)
}

/** The recorded run up to this step; its names are those of the last stage reached. */
export const recordedPretraining = (step: number): PretrainingFrame => ({
  step,
  loss: namesRun.loss.filter(([at]) => at <= step),
  stages: namesRun.stages.filter((stage) => stage.step <= step),
})
