import { SpiralRun } from './spiral-run'
import type { Dot } from './spiral'

/** Steps after which the spiral is learnt. */
export const STEPS = 300
/** Places a side on which the model is asked for its opinion. */
const GRID = 61

export interface Stage {
  steps: number
  field: number[]
  /** Dots on the right side of the border. */
  right: number
}
export interface Stages {
  /** Untrained, after one step, and in the end. */
  stages: Stage[]
  losses: readonly number[]
  dots: readonly Dot[]
  parameters: number
}

let kept: Stages | undefined

/** The run the slide shows, made when first asked for. */
export function spiralStages(): Stages {
  if (kept) return kept
  const run = new SpiralRun()
  const stages = [0, 1, STEPS].map((steps): Stage => {
    run.to(steps)
    return { steps, field: run.field(GRID), right: run.right() }
  })
  kept = { stages, losses: run.losses, dots: run.dots, parameters: run.parameters }
  return kept
}
