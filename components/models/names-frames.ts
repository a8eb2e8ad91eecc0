/** What is to be seen of the names model in pretraining: live, or of the recorded run. */
import { namesRun } from '../../data/names-run'
import type { Invented } from '../../stack/models'

export interface NamesStage {
  step: number
  /** On names it never saw, in nats a letter. */
  loss: number
  /** Five names it draws, known ones among them. */
  drawn: Invented[]
  /** What share of those it draws is known. */
  known: number
}
export interface NamesFrame {
  step: number
  loss: [step: number, loss: number][]
  /** At each of STAGES that was reached, and now. */
  stages: NamesStage[]
}

/** Steps of the whole run. */
export const STEPS = namesRun.steps
/** Where the recorded run stops to be looked at: at the start, and at the end of each stretch. */
export const STAGES = namesRun.stages.map((stage) => stage.step)

/** The step at which a live run is looked at next: often while much changes. Of 3,000 the last. */
export function nextLook(step: number): number {
  const every = step < 100 ? 10 : step < 1000 ? 25 : 50
  return Math.min(STEPS, (Math.floor(step / every) + 1) * every)
}

/** The recorded run as far as this step; its names are those of the last stage reached. */
export const recordedFrame = (step: number): NamesFrame => ({
  step,
  loss: namesRun.loss.filter(([at]) => at <= step),
  stages: namesRun.stages.filter((stage) => stage.step <= step),
})
