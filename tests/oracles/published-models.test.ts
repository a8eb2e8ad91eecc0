/**
 * The chat model against figures of llama.cpp, with every weight unpacked, and packed against unpacked: a minute and 600 MB.
 * `npm run test:oracles`.
 */
import { createReadStream, readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { argmax, loadDecoder, readGguf, type Decoder } from 'llm-stack/models'
import { softmax } from 'llm-stack/theory'
import {
  describePublished,
  publishedFile,
  SMOLLM2,
  SMOLLM2_ORACLE,
} from '../../packages/llm-stack/models/published-files.test-helper'

const TIMEOUT = 900_000

interface OraclePrompt {
  ids: number[]
  top: [id: number, logit: number][]
  logSumExp: number
  /** Ids that llama.cpp generates, always the likeliest. */
  greedy: number[]
  /** Least difference of the best two logits on the way. */
  leastMargin: number
}

/** Difference of the two largest logits. */
function margin(logits: Float32Array): number {
  const [first, second] = Array.from(logits).sort((a, b) => b - a)
  return first! - second!
}

/** Kullback–Leibler divergence of two distributions, in nats. */
function divergence(logits: Float32Array, otherLogits: Float32Array): number {
  const [p, q] = [softmax(logits), softmax(otherLogits)]
  return p.reduce((sum, x, i) => sum + (x > 0 ? x * Math.log(x / q[i]!) : 0), 0)
}

describePublished('SmolLM2 against llama.cpp', [SMOLLM2, SMOLLM2_ORACLE], () => {
  let packed: Decoder
  let unpacked: Decoder
  let prompts: OraclePrompt[]
  beforeAll(async () => {
    const open = () => readGguf(createReadStream(publishedFile(SMOLLM2), { highWaterMark: 2 ** 22 }))
    packed = await loadDecoder(await open())
    unpacked = await loadDecoder(await open(), { unpack: true })
    prompts = JSON.parse(readFileSync(publishedFile(SMOLLM2_ORACLE), 'utf8')).prompts
  }, TIMEOUT)

  it('unpacked: all logits given are within 1e-3', { timeout: TIMEOUT }, () => {
    const differences = prompts.flatMap(({ ids, top, logSumExp }) => {
      const logits = unpacked.read(ids)!
      const peak = logits.reduce((max, x) => Math.max(max, x))
      const sum = logits.reduce((total, x) => total + Math.exp(x - peak), 0)
      return [...top.map(([id, logit]) => logits[id]! - logit), peak + Math.log(sum) - logSumExp]
    })
    const worst = Math.max(...differences.map(Math.abs))
    console.log(`logits: worst difference ${worst.toExponential(1)} of ${differences.length}`)
    expect(worst).toBeLessThan(1e-3)
  })

  it(
    'unpacked: greedy tokens are the same as long as the margin stays over 0.01',
    { timeout: TIMEOUT },
    () => {
      let compared = 0
      for (const { ids, greedy } of prompts) {
        const text = [...ids]
        for (const id of greedy) {
          const logits = unpacked.read(text)!
          if (margin(logits) <= 0.01) break
          expect(argmax(logits)).toBe(id)
          text.push(id)
          compared++
        }
      }
      console.log(
        `greedy tokens: ${compared} of ${prompts.reduce((sum, p) => sum + p.greedy.length, 0)} compared, all the same`,
      )
      expect(compared).toBeGreaterThan(300)
    },
  )

  it('packed: chances diverge from the unpacked ones by 0.01 nats at most', { timeout: TIMEOUT }, () => {
    const divergences = prompts.flatMap(({ ids, greedy }) =>
      [0, 1, 2, 5, 10, 20, 39].map((n) => {
        const text = [...ids, ...greedy.slice(0, n)]
        return divergence(unpacked.read(text)!, packed.read(text)!)
      }),
    )
    const mean = divergences.reduce((sum, kl) => sum + kl, 0) / divergences.length
    const worst = Math.max(...divergences)
    console.log(
      `KL at ${divergences.length} positions: mean ${mean.toExponential(1)}, worst ${worst.toExponential(1)}`,
    )
    expect(mean).toBeLessThan(0.01)
    expect(worst).toBeLessThan(0.04)
  })
})
