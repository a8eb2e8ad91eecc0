/**
 * Trains the spiral model and writes components/frameworks/stored-spiral.ts: the run that the slide on the training loop
 * shows at first, in print, and in browsers that cannot train. Seeded: the same run every time.
 *
 *   npx tsx scripts/record/spiral.ts
 */
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { runToCompletion } from '../../composables/time-slicing'
import { SpiralRun, TRAINING_STEPS } from '../../components/frameworks/spiral-run'

const run = new SpiralRun()
const models = [0, 1, TRAINING_STEPS].map((steps) => {
  runToCompletion(run.trainTo(steps))
  return { steps, model: run.checkpoint() }
})
const losses = run.losses.map((loss) => +loss.toFixed(4)).join(', ')

const file = 'components/frameworks/stored-spiral.ts'
const code = `/** A run of the spiral model: written by scripts/record/spiral.ts, not by hand. */
export const spiralModels: readonly { steps: number; model: string }[] = ${JSON.stringify(models)}

/** Loss of each step, in nats. */
// prettier-ignore
export const spiralLosses: readonly number[] = [
${losses.replace(/(.{90,100}), /g, '$1,\n')}
]`
writeFileSync(file, await format(code, { ...(await resolveConfig(file)), parser: 'typescript' }))
