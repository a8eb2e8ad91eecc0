/** `npm run bench`: how fast and how small the lower floors are, as ratios measured in this one run. */
import * as tf from '@tensorflow/tfjs'
import { Adam, crossEntropy, manualSeed, matmul, noGrad, tensor, train } from '../stack/frameworks'
import { GPT, MICRO, TENFOLD, type Size } from '../stack/models/gpt'
import { tfjsGPT } from '../stack/models/tfjs-gpt.test-helper'
import { seeded } from '../stack/theory'
import { FusedGPT } from './fused'
import { heap, race } from './measure'
import { published } from './published'
import { gzipped, lines } from './size'
import { oneLetter } from './tokenizers'

const random = seeded(1)
let missed = 0

/** Prints one figure beside its target. */
function report(what: string, figure: number, target: number, unit: string, atLeast = true): void {
  const met = atLeast ? figure >= target : figure <= target
  if (!met) missed++
  const [shown, sign] = [figure.toFixed(unit === '×' ? 2 : 0), atLeast ? '≥' : '≤']
  console.log(
    `${met ? 'ok  ' : 'MISS'}  ${what.padEnd(58)}${shown.padStart(8)} ${unit}   (${sign} ${target})`,
  )
}

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

/** target: how fast a step is to be, as a share of the speed of one fused by hand. */
async function training(size: Size, target: number): Promise<void> {
  manualSeed(1)
  const model = GPT(size)
  const optimizer = Adam(model.parameters(), { lr: 0.003 })
  const count = model.parameters().reduce((sum, p) => sum + p.data.length, 0)
  const fused = new FusedGPT(size)
  fused.parameters.set(model.parameters().flatMap((p) => Array.from(p.data)))
  const other = tfjsGPT(size, model.namedParameters())
  const adam = tf.train.adam(0.003)

  const ids = () => Int32Array.from({ length: size.context }, () => Math.floor(random() * size.vocabulary))
  const batches = Array.from({ length: 32 }, () => [{ x: ids(), y: ids() }])
  let turn = 0
  const next = () => batches[turn++ % batches.length]
  const steps = {
    ours: (batch = next()) => train(batch, ({ x, y }) => crossEntropy(model(x), y), optimizer),
    fused: ([{ x, y }] = next()) => fused.step(x, y, 0.003),
    tfjs: ([{ x, y }] = next()) => tf.tidy(() => adam.minimize(() => other.loss(x, y), true)!.dataSync()[0]),
  }
  const losses = [steps.ours(batches[0]), steps.fused(batches[0]), steps.tfjs(batches[0])]
  const apart = (Math.max(...losses) - Math.min(...losses)) / losses[0]
  const ms = race(steps)
  console.log(
    `      step of ${count} parameters: ours ${ms.ours.toFixed(3)}, by hand ${ms.fused.toFixed(3)}, TensorFlow.js ${ms.tfjs.toFixed(3)} ms`,
  )
  console.log(`      first loss of the three apart by ${apart.toExponential(1)}, relative`)
  report(`training step, ${count} parameters, against TensorFlow.js CPU`, ms.tfjs / ms.ours, 6, '×')
  report(`training step, ${count} parameters, against fused by hand`, ms.fused / ms.ours, target, '×')
  if (count > 100_000) return // thousands of its steps take minutes
  const { kept, allocated } = await heap(() => steps.ours())
  console.log(`      2,000 steps allocate ${(allocated / 1024).toFixed(0)} KiB, for the collector to take`)
  report(`heap kept after 2,000 steps, ${count} parameters`, kept / 1024, 64, 'KiB', false)
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

const start = performance.now()
await tf.setBackend('cpu')
products(256)
products(512)
await training(MICRO, 0.8)
await training(TENFOLD, 1)
await training({ ...MICRO, width: 120, blocks: 2 }, 1)
generation()
for (const { name, million, tenth } of oneLetter()) {
  console.log(`      a million times one letter as tokens of ${name}: ${million.toFixed(0)} ms`)
  report(`a letter of a million against one of a tenth, ${name}`, million / 10 / tenth, 2, '×', false)
}
report('lines of theory and frameworks', lines('theory') + lines('frameworks'), 1800, 'lines', false)
report('lines of models', lines('models'), 900, 'lines', false)
report('theory and frameworks, bundled, minified, gzipped', await gzipped(), 15 * 1024, 'bytes', false)
console.log(
  `      ${((performance.now() - start) / 1000).toFixed(0)} s; ${missed ? `${missed} missed` : 'all met'}`,
)
process.exitCode = missed ? 1 : 0
