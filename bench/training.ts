import { Adam, crossEntropy, manualSeed, train } from 'llm-stack/frameworks'
import { GPT, MICROGPT, MICROGPT_TENFOLD, type GPTConfig } from 'llm-stack/models'
import { seeded } from 'llm-stack/theory'
import { FusedGPT } from './fused'

/** Models to train, with the target speed of a step relative to one fused by hand. */
export const trainingCases: readonly (readonly [GPTConfig, number])[] = [
  [MICROGPT, 1],
  [MICROGPT_TENFOLD, 1],
  [{ ...MICROGPT, width: 120, blocks: 2 }, 2.5],
]

/** The same model twice, ours and fused by hand, with batches for both: one sequence of a full context each. */
export function pairedModels(size: GPTConfig) {
  manualSeed(1)
  const model = GPT(size)
  const optimizer = Adam(model.parameters(), { lr: 0.003 })
  const fused = new FusedGPT(size)
  fused.parameters.set(model.parameters().flatMap((p) => Array.from(p.data)))
  const random = seeded(1)
  const ids = () => Int32Array.from({ length: size.context }, () => Math.floor(random() * size.vocabulary))
  const batches = Array.from({ length: 32 }, () => [{ x: ids(), y: ids() }])
  let nextIndex = 0
  const next = () => batches[nextIndex++ % batches.length]
  return {
    model,
    count: fused.parameters.length,
    first: batches[0],
    next,
    steps: {
      ours: (batch = next()) => train(batch, ({ x, y }) => crossEntropy(model(x), y), optimizer),
      fused: ([{ x, y }] = next()) => fused.step(x, y, 0.003),
    },
  }
}
