/** Speed and size of llm-stack; speeds as ratios within the run. */
import { readFileSync } from 'node:fs'
import * as tf from '@tensorflow/tfjs'
import { matmul, noGrad, tensor } from 'llm-stack/frameworks'
import type { GPTConfig } from 'llm-stack/models'
import { tfjsGPT } from '../packages/llm-stack/models/tfjs-gpt.test-helper'
import { seeded } from 'llm-stack/theory'
import { heapByMinute, trainingInChromium } from './chromium'
import { heapUsage } from './heap-usage'
import { generationTimings } from './generation'
import { benchmark } from './benchmark'
import { report } from './report'
import { applicationsDemoSize, bundleSize, lineCount, namesDemoSize } from './size'
import { tokenizerTimings } from './tokenizers'
import { trainingCases, pairedModels } from './training'

const random = seeded(1)

function naiveMatmul(a: Float32Array, b: Float32Array, c: Float32Array, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j]
      c[i * n + j] = sum
    }
}

function benchmarkMatmul(n: number): void {
  const numbers = () => Float32Array.from({ length: n * n }, () => random() - 0.5)
  const [a, b, c] = [numbers(), numbers(), new Float32Array(n * n)]
  const [ta, tb] = [tensor(a, [n, n]), tensor(b, [n, n])]
  const [fa, fb] = [tf.tensor2d(a, [n, n]), tf.tensor2d(b, [n, n])]
  const ms = benchmark(
    {
      ours: () => noGrad(() => matmul(ta, tb)),
      naive: () => naiveMatmul(a, b, c, n),
      tfjs: () => tf.tidy(() => void tf.matMul(fa, fb).dataSync()),
    },
    { rounds: n > 256 ? 4 : 10 },
  )
  console.log(
    `      matmul ${n}×${n}: ours ${ms.ours.toFixed(2)}, naive ${ms.naive.toFixed(2)}, TensorFlow.js ${ms.tfjs.toFixed(2)} ms`,
  )
  report(`matmul ${n}×${n} against a naive triple loop`, ms.naive / ms.ours, 14, '×')
  report(`matmul ${n}×${n} against TensorFlow.js CPU`, ms.tfjs / ms.ours, 14, '×')
}

const perStep = (parameters: number) => `training step, ${parameters} parameters`

async function benchmarkTraining(size: GPTConfig, target: number): Promise<void> {
  const { model, count, first, next, steps } = pairedModels(size)
  const other = tfjsGPT(size, model.namedParameters())
  const adam = tf.train.adam(0.003)
  const all = {
    ...steps,
    tfjs: ([{ x, y }] = next()) => tf.tidy(() => adam.minimize(() => other.loss(x, y), true)!.dataSync()[0]),
  }
  const losses = [all.ours(first), all.fused(first), all.tfjs(first)]
  const lossSpread = (Math.max(...losses) - Math.min(...losses)) / losses[0]
  const ms = benchmark(all)
  console.log(
    `      step of ${count} parameters: ours ${ms.ours.toFixed(3)}, by hand ${ms.fused.toFixed(3)}, TensorFlow.js ${ms.tfjs.toFixed(3)} ms`,
  )
  console.log(`      first loss of the three apart by ${lossSpread.toExponential(1)}, relative`)
  report(`${perStep(count)}, against TensorFlow.js CPU`, ms.tfjs / ms.ours, 6, '×')
  report(`${perStep(count)}, against fused by hand`, ms.fused / ms.ours, target, '×')
  if (count > 100_000) return // thousands of steps would take minutes
  const { kept, allocated } = await heapUsage(() => steps.ours())
  console.log(`      2,000 steps allocate ${(allocated / 1024).toFixed(0)} KiB, which are garbage afterwards`)
  report(`heap kept after 2,000 steps, ${count} parameters`, kept / 1024, 64, 'KiB', false)
}

async function benchmarkTrainingInChromium(): Promise<void> {
  const { version, timings } = await trainingInChromium()
  console.log(`      in a page of Chromium ${version}:`)
  for (const { count, target, ours, fused } of timings) {
    console.log(`      step of ${count} parameters: ours ${ours.toFixed(3)}, by hand ${fused.toFixed(3)} ms`)
    report(`${perStep(count)}, in Chromium, against by hand`, fused / ours, target, '×')
  }
}

function benchmarkGeneration(): void {
  const { tokens, ours, naive, latest } = generationTimings(
    new Uint8Array(readFileSync('public/stories260k/weights.bin')),
  )
  const rate = (ms: number) => ((1000 * tokens) / ms).toFixed(0)
  console.log(
    `      stories260K, the same ${tokens} tokens: ours ${rate(ours)} a second, naive port ${rate(naive)}`,
  )
  console.log(
    `      the ${tokens}th token costs ${latest.cached.toFixed(2)} ms with the cache, ${latest.uncached.toFixed(1)} without`,
  )
  report('published model, with the cache, against a naive port', naive / ours, 12, '×')
}

/** Heap of a page over ten minutes of training. */
export async function benchmarkPageHeap(): Promise<void> {
  const heap = await heapByMinute(10, (minute, bytes) =>
    console.log(`      minute ${minute} of training: ${(bytes / 1024).toFixed(0)} KiB after a collection`),
  )
  report('heap in minute 10 of training against minute 2', heap[9] / heap[1], 1.05, '×', false)
}

/** Speed and memory of training, generation and tokenizers; lines and bytes of code. */
export async function benchmarkStack(): Promise<void> {
  await tf.setBackend('cpu')
  benchmarkMatmul(256)
  benchmarkMatmul(512)
  for (const [size, target] of trainingCases) await benchmarkTraining(size, target)
  await benchmarkTrainingInChromium()
  benchmarkGeneration()
  for (const { name, million, tenth } of tokenizerTimings()) {
    console.log(`      a million times one letter as tokens of ${name}: ${million.toFixed(0)} ms`)
    report(`a letter of a million against one of a tenth, ${name}`, million / 10 / tenth, 2, '×', false)
  }
  const lowerFloors = (await lineCount('theory')) + (await lineCount('frameworks'))
  report('lines of code in theory and frameworks', lowerFloors, 2050, 'lines', false)
  report('lines of code in models', await lineCount('models'), 1800, 'lines', false)
  report('lines of code in applications', await lineCount('applications'), 530, 'lines', false)
  report('theory and frameworks, bundled, minified, gzipped', await bundleSize(), 22 * 1024, 'bytes', false)
  const { code, stages } = await namesDemoSize()
  console.log(
    `      names, tune, align: ${code} bytes of code and lists, ${stages} of stored stages, gzipped`,
  )
  report('names, tune and align, all together, gzipped', code + stages, 135_000, 'bytes', false)
  report('demos of floor 4, gzipped', await applicationsDemoSize(), 60_000, 'bytes', false)
}
