/**
 * Trains the spiral model and prints stored-spiral.ts: what the slide of the training loop shows before it is
 * run, in print, and where nothing can run. Seeded: the same run every time.
 *
 *   cd components/frameworks && npx tsx record-spiral.ts > stored-spiral.ts && npx prettier --write stored-spiral.ts
 */
import { atOnce } from '../../composables/portions'
import { SpiralRun, STEPS } from '../../components/frameworks/spiral-run'

const run = new SpiralRun()
const models = [0, 1, STEPS].map((steps) => {
  atOnce(run.to(steps))
  return { steps, model: run.stored() }
})
const losses = run.losses.map((loss) => +loss.toFixed(4)).join(', ')

// eslint-disable-next-line no-console -- printing is what it does
console.log(`/** A run of the spiral model: printed by record-spiral.ts, not written by hand. */
export const spiralModels: readonly { steps: number; model: string }[] = ${JSON.stringify(models)}

/** Loss of each step, in nats. */
// prettier-ignore
export const spiralLosses: readonly number[] = [
${losses.replace(/(.{90,100}), /g, '$1,\n')}
]`)
