import { generate, readLlama, readLlamaWeights } from 'llm-stack/models'
import { NaiveLlama } from '../packages/llm-stack/models/naive-llama.test-helper'

const TOKENS = 256
/** Tokens timed at once: few, so that some slice of each round is not disturbed by other load. */
const SLICE = 16

const argmax = (logits: Float32Array): number => logits.indexOf(Math.max(...logits))

/** Generators of the likeliest tokens. */
function generatorsOf(bytes: Uint8Array) {
  const model = readLlama(bytes)
  const { config, numbers } = readLlamaWeights(bytes)
  const generators = {
    *ours() {
      for (const { id } of generate(model, [1], { temperature: 0, max: TOKENS })) yield id
    },
    *naive() {
      const naive = new NaiveLlama(config, numbers)
      for (let id = 1, position = 0; position < TOKENS; position++)
        yield (id = argmax(naive.forward(id, position)))
    },
  }
  return { model, generators }
}

/** Milliseconds for the first 256 greedy tokens of a model as shipped, ours and the naive port's, which take turns: sums of
 *  the fastest time of each slice. latest: milliseconds for the 256th token, with the KV cache (mean of the last slice) and
 *  without. Throws if the two generate different texts. */
export function generationTimings(bytes: Uint8Array, rounds = 20) {
  const { model, generators } = generatorsOf(bytes)
  const best = { ours: [] as number[], naive: [] as number[] }
  const texts = new Set<string>()
  for (let round = 0; round < rounds; round++)
    for (const name of ['ours', 'naive'] as const) {
      const text: number[] = []
      let start = performance.now()
      for (const id of generators[name]()) {
        text.push(id)
        if (text.length % SLICE) continue
        const slice = text.length / SLICE - 1
        best[name][slice] = Math.min(best[name][slice] ?? Infinity, performance.now() - start)
        start = performance.now()
      }
      texts.add(text.join())
    }
  if (texts.size > 1) throw new Error('ours and the naive port write different texts')
  const allTokens = [1, ...[...texts][0].split(',').map(Number)].slice(0, TOKENS)
  let uncached = Infinity
  for (let round = 0; round < rounds; round++) {
    model.read([0]) // begins otherwise: nothing of the text is kept
    const start = performance.now()
    model.read(allTokens)
    uncached = Math.min(uncached, performance.now() - start)
  }
  const [ours, naive] = [best.ours, best.naive].map((slices) => slices.reduce((a, b) => a + b))
  return { tokens: TOKENS, ours, naive, latest: { cached: best.ours.at(-1)! / SLICE, uncached } }
}
