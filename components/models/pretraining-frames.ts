/** What is to be seen of the names model in pretraining: live, or of the recorded run. */
import { namesRun } from '../../data/names-run'
import type { SampledName } from '../../stack/models'

export interface PretrainingStage {
  step: number
  /** On names it never saw, in nats a letter. */
  loss: number
  /** Five names it draws, known ones among them. */
  drawn: SampledName[]
  /** What share of those it draws is known. */
  known: number
}
export interface PretrainingFrame {
  step: number
  loss: [step: number, loss: number][]
  /** At each of STAGES that was reached, and now. */
  stages: PretrainingStage[]
}

/** Steps of the whole run. */
export const PRETRAINING_STEPS = namesRun.steps
/** Where the recorded run stops to be looked at: at the start, and at the end of each stretch. */
export const STAGE_STEPS = namesRun.stages.map((stage) => stage.step)

/** The step at which a live run is looked at next: often while much changes. Of 3,000 the last. */
export function nextEvaluationStep(step: number): number {
  const interval = step < 100 ? 10 : step < 1000 ? 25 : 50
  return Math.min(PRETRAINING_STEPS, (Math.floor(step / interval) + 1) * interval)
}

/** The recorded run as far as this step; its names are those of the last stage reached. */
export const recordedPretraining = (step: number): PretrainingFrame => ({
  step,
  loss: namesRun.loss.filter(([at]) => at <= step),
  stages: namesRun.stages.filter((stage) => stage.step <= step),
})
