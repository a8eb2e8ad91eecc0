/** How fast and how small stack/ is, as ratios measured in this one run. */
import * as tf from '@tensorflow/tfjs'
import { matmul, noGrad, tensor } from '../stack/frameworks'
import type { Size } from '../stack/models/gpt'
import { tfjsGPT } from '../stack/models/tfjs-gpt.test-helper'
import { seeded } from '../stack/theory'
import { heapByMinute, inChromium } from './chromium'
import { heap } from './measure'
import { published } from './published'
import { race } from './race'
import { report } from './report'
import { applicationsGzipped, gzipped, lines, namesGzipped } from './size'
import { oneLetter } from './tokenizers'
import { trainings, twins } from './training'

const random = seeded(1)

function naive(a: Float32Array, b: Float32Array, c: Float32Array, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j]
      c[i * n + j] = sum
    }
}

function products(n: number): void {
  const numbers = () => Float32Array.from({ length: n * n }, () => random() - 0.5)
  const [a, b, c] = [numbers(), numbers(), new Float32Array(n * n)]
  const [ta, tb] = [tensor(a, [n, n]), tensor(b, [n, n])]
  const [fa, fb] = [tf.tensor2d(a, [n, n]), tf.tensor2d(b, [n, n])]
  const ms = race(
    {
      ours: () => noGrad(() => matmul(ta, tb)),
      naive: () => naive(a, b, c, n),
      tfjs: () => tf.tidy(() => void tf.matMul(fa, fb).dataSync()),
    },
    { rounds: n > 256 ? 4 : 10 },
  )
  console.log(
    `      matmul ${n}×${n}: ours ${ms.ours.toFixed(2)}, naive ${ms.naive.toFixed(2)}, TensorFlow.js ${ms.tfjs.toFixed(2)} ms`,
  )
  report(`matmul ${n}×${n} against a naive triple loop`, ms.naive / ms.ours, 3, '×')
  report(`matmul ${n}×${n} against TensorFlow.js CPU`, ms.tfjs / ms.ours, 1, '×')
}

const perStep = (parameters: number) => `training step, ${parameters} parameters`

async function training(size: Size, target: number): Promise<void> {
  const { model, count, first, next, steps } = twins(size)
  const other = tfjsGPT(size, model.namedParameters())
  const adam = tf.train.adam(0.003)
  const all = {
    ...steps,
    tfjs: ([{ x, y }] = next()) => tf.tidy(() => adam.minimize(() => other.loss(x, y), true)!.dataSync()[0]),
  }
  const losses = [all.ours(first), all.fused(first), all.tfjs(first)]
  const apart = (Math.max(...losses) - Math.min(...losses)) / losses[0]
  const ms = race(all)
  console.log(
    `      step of ${count} parameters: ours ${ms.ours.toFixed(3)}, by hand ${ms.fused.toFixed(3)}, TensorFlow.js ${ms.tfjs.toFixed(3)} ms`,
  )
  console.log(`      first loss of the three apart by ${apart.toExponential(1)}, relative`)
  report(`${perStep(count)}, against TensorFlow.js CPU`, ms.tfjs / ms.ours, 6, '×')
  report(`${perStep(count)}, against fused by hand`, ms.fused / ms.ours, target, '×')
  if (count > 100_000) return // thousands of its steps take minutes
  const { kept, allocated } = await heap(() => steps.ours())
  console.log(`      2,000 steps allocate ${(allocated / 1024).toFixed(0)} KiB, for the collector to take`)
  report(`heap kept after 2,000 steps, ${count} parameters`, kept / 1024, 64, 'KiB', false)
}

async function trainingInPage(): Promise<void> {
  const { version, races } = await inChromium()
  console.log(`      in a page of Chromium ${version}:`)
  for (const { count, target, ours, fused } of races) {
    console.log(`      step of ${count} parameters: ours ${ours.toFixed(3)}, by hand ${fused.toFixed(3)} ms`)
    report(`${perStep(count)}, in Chromium, against by hand`, fused / ours, target, '×')
  }
}

function generation(): void {
  const { tokens, ours, naive, latest } = published()
  const rate = (ms: number) => ((1000 * tokens) / ms).toFixed(0)
  console.log(
    `      stories260K, the same ${tokens} tokens: ours ${rate(ours)} a second, naive port ${rate(naive)}`,
  )
  console.log(
    `      the ${tokens}th token costs ${latest.cached.toFixed(2)} ms with the cache, ${latest.uncached.toFixed(1)} without`,
  )
  report('published model, with the cache, against a naive port', naive / ours, 3, '×')
}

export async function heapInPage(): Promise<void> {
  const held = await heapByMinute(10, (minute, bytes) =>
    console.log(`      minute ${minute} of training: ${(bytes / 1024).toFixed(0)} KiB after a collection`),
  )
  report('heap in minute 10 of training against minute 2', held[9] / held[1], 1.05, '×', false)
}

export async function stack(): Promise<void> {
  await tf.setBackend('cpu')
  products(256)
  products(512)
  for (const [size, target] of trainings) await training(size, target)
  await trainingInPage()
  generation()
  for (const { name, million, tenth } of oneLetter()) {
    console.log(`      a million times one letter as tokens of ${name}: ${million.toFixed(0)} ms`)
    report(`a letter of a million against one of a tenth, ${name}`, million / 10 / tenth, 2, '×', false)
  }
  report('lines of theory and frameworks', lines('theory') + lines('frameworks'), 1800, 'lines', false)
  report('lines of models', lines('models'), 900, 'lines', false)
  report('lines of applications', lines('applications'), 900, 'lines', false)
  report('theory and frameworks, bundled, minified, gzipped', await gzipped(), 15 * 1024, 'bytes', false)
  const { code, stages } = await namesGzipped()
  console.log(
    `      names, tune, align: ${code} bytes of code and lists, ${stages} of stored stages, gzipped`,
  )
  report('names, tune and align, all together, gzipped', code + stages, 120_000, 'bytes', false)
  report('demos of floor 4, gzipped', await applicationsGzipped(), 60_000, 'bytes', false)
}
