/**
 * Trains the spiral model and writes stored-spiral.ts: what the slide of the training
 * loop shows before it is run, in print, and where nothing can run. Seeded: the same run every time.
 *
 *   npx tsx components/frameworks/record-spiral.ts
 */
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { SpiralRun, STEPS } from './spiral-run'
import { atOnce } from '../../composables/portions'

const run = new SpiralRun()
const models = [0, 1, STEPS].map((steps) => {
  atOnce(run.to(steps))
  return { steps, model: run.stored() }
})
const losses = run.losses.map((l) => +l.toFixed(4))
const file = new URL('./stored-spiral.ts', import.meta.url)
const source = `/** A run of the spiral model: written by record-spiral.ts, not by hand. */
export const spiralModels: readonly { steps: number; model: string }[] = ${JSON.stringify(models)}

/** Loss of each step, in nats. */
// prettier-ignore
export const spiralLosses: readonly number[] = [
${losses.join(', ').replace(/(.{90,100}), /g, '$1,\n')}
]
`
writeFileSync(file, await format(source, { ...(await resolveConfig(file)), parser: 'typescript' }))
