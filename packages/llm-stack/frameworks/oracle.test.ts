import * as tf from '@tensorflow/tfjs'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import * as nn from '.'
import * as theory from '../theory'
import * as operations from './ops'

/** Largest difference, relative to the number itself or to a hundredth of the largest number, whichever is larger. */
let worstError = 0
function expectSame(ours: ArrayLike<number>, theirs: ArrayLike<number>) {
  expect(ours.length).toBe(theirs.length)
  const values = Array.from(theirs)
  const floor = 0.01 * Math.max(...values.map(Math.abs), 1e-6)
  const difference = Math.max(...values.map((x, i) => Math.abs(x - ours[i]) / Math.max(Math.abs(x), floor)))
  worstError = Math.max(worstError, difference)
  expect(difference).toBeLessThan(1e-4)
}

const random = theory.seeded(21)
const randomNormal = (shape: number[]) =>
  new nn.Tensor(
    Float32Array.from({ length: nn.sizeOf(shape) }, () => theory.gaussian(random)),
    shape,
    true,
  )
const toTfjs = (t: nn.Tensor): tf.Tensor => tf.tensor(t.data.slice(), [...t.shape])
const ids = (n: number, below: number) => Int32Array.from({ length: n }, () => Math.floor(random() * below))

/** Expects the output and, for a random weighting of it, every gradient of f to equal those of g in TensorFlow.js. */
function expectParity(
  f: (...inputs: nn.Tensor[]) => nn.Tensor,
  g: (...inputs: tf.Tensor[]) => tf.Tensor,
  ...shapes: number[][]
) {
  const inputs = shapes.map(randomNormal)
  const twins = inputs.map(toTfjs)
  const y = f(...inputs)
  expectSame(y.data, g(...twins).dataSync())
  const weights = nn.tensor(randomNormal([...y.shape]).data, y.shape)
  nn.sum(nn.mul(y, weights)).backward()
  const weighted = (...t: tf.Tensor[]) => tf.sum(tf.mul(g(...t), toTfjs(weights))) as tf.Scalar
  tf.grads(weighted)(twins).forEach((grad, i) => expectSame(inputs[i].grad, grad.dataSync()))
}

const norm = (x: tf.Tensor, centre: boolean) => {
  const centred = centre ? tf.sub(x, tf.mean(x, -1, true)) : x
  return tf.div(centred, tf.sqrt(tf.add(tf.mean(tf.square(centred), -1, true), 1e-5)))
}
/** The last query is at the position of the last key, as with a cache. */
const attentionTfjs = (q: tf.Tensor, k: tf.Tensor, v: tf.Tensor, causal: boolean) => {
  const [n, d] = q.shape
  const m = k.shape[0]
  const visible = tf.linalg.bandPart(tf.ones([n, m]), -1, m - n)
  const hidden = tf.mul(tf.sub(1, visible), causal ? -1e9 : 0)
  const scores = tf.add(
    tf.div(tf.matMul(q as tf.Tensor2D, k as tf.Tensor2D, false, true), Math.sqrt(d)),
    hidden,
  )
  return tf.matMul(tf.softmax(scores) as tf.Tensor2D, v as tf.Tensor2D)
}
/** Heads one by one, concatenated; `share` heads of the queries attend to the same keys and values. */
const multiHeadTfjs = (q: tf.Tensor, k: tf.Tensor, v: tf.Tensor, heads: number, share: number) => {
  const own = tf.split(q, heads, -1)
  const [keys, values] = [k, v].map((x) => tf.split(x, heads / share, -1))
  const group = (h: number) => Math.floor(h / share)
  return tf.concat(own.map((head, h) => attentionTfjs(head, keys[group(h)], values[group(h)], true)), -1) // prettier-ignore
}
/** Each pair of neighbours as a complex number, times e^{i·angle}. */
const rotaryTfjs = (x: tf.Tensor, start: number) => {
  const [n, width] = x.shape
  const [re, im] = tf.split(tf.reshape(x, [n, width / 2, 2]), 2, -1)
  const position = tf.reshape(tf.range(start, start + n), [n, 1, 1])
  const speed = tf.pow(10_000, tf.div(tf.range(0, width, 2), -width))
  const angle = tf.mul(position, tf.reshape(speed, [1, width / 2, 1]))
  const [cos, sin] = [tf.cos(angle), tf.sin(angle)]
  const rotated = [tf.sub(tf.mul(re, cos), tf.mul(im, sin)), tf.add(tf.mul(re, sin), tf.mul(im, cos))]
  return tf.reshape(tf.concat(rotated, -1), [n, width])
}
const gelu = (x: tf.Tensor) => {
  const cubic = tf.add(x, tf.mul(tf.pow(x, 3), 0.044715))
  return tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(tf.mul(cubic, Math.sqrt(2 / Math.PI))), 1))
}
const oneHot = (targets: Int32Array, n: number) => tf.oneHot(tf.tensor1d(targets, 'int32'), n)
const matMul = (a: tf.Tensor, b: tf.Tensor) => tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D)

beforeAll(() => tf.setBackend('cpu'))
afterAll(() => console.info(`worst difference from TensorFlow.js: ${worstError.toExponential(1)}`))

type OracleCase = [(...x: nn.Tensor[]) => nn.Tensor, (...x: tf.Tensor[]) => tf.Tensor, ...number[][]]
const rowIds = ids(20, 6)
const targets = ids(12, 7)
/** By operation; the words after its name describe the variant. Ours, TensorFlow.js's, shapes of the inputs. */
const cases: Record<string, OracleCase> = {
  add: [nn.add, tf.add, [3, 4], [3, 4]],
  'add of a column and a row': [nn.add, tf.add, [3, 1], [4]],
  sub: [nn.sub, tf.sub, [3, 4], [2, 3, 4]],
  mul: [nn.mul, tf.mul, [3, 4], [4]],
  div: [(a, b) => nn.div(a, nn.exp(b)), (a, b) => tf.div(a, tf.exp(b)), [3, 4], [3, 1]],
  scale: [(x) => nn.scale(x, -1.7), (x) => tf.mul(x, -1.7), [3, 4]],
  exp: [nn.exp, tf.exp, [5, 6]],
  log: [(x) => nn.log(nn.exp(x)), (x) => tf.log(tf.exp(x)), [5, 6]],
  relu: [nn.relu, tf.relu, [5, 6]],
  tanh: [nn.tanh, tf.tanh, [5, 6]],
  gelu: [nn.gelu, gelu, [5, 6]],
  silu: [nn.silu, (x) => tf.mul(x, tf.sigmoid(x)), [5, 6]],
  logSigmoid: [nn.logSigmoid, tf.logSigmoid, [5, 6]],
  sum: [(x) => nn.sum(x), (x) => tf.reshape(tf.sum(x), [1]), [5, 6]],
  'sum over an axis': [(x) => nn.sum(x, 1), (x) => tf.sum(x, 1), [3, 4, 5]],
  mean: [(x) => nn.mean(x, 0), (x) => tf.mean(x, 0), [3, 4, 5]],
  matmul: [nn.matmul, matMul, [33, 70], [70, 21]],
  'matmul deeper than a tile': [nn.matmul, matMul, [5, 300], [300, 6]],
  linear: [nn.linear, (x, w, b) => tf.add(matMul(x, tf.transpose(w)), b), [7, 5], [9, 5], [9]],
  reshape: [(x) => nn.reshape(x, [2, 6]), (x) => tf.reshape(x, [2, 6]), [3, 4]],
  transpose: [nn.transpose, (x) => tf.transpose(x), [3, 4]],
  rows: [(x) => nn.rows(x, 1, 3), (x) => tf.slice(x, [0, 1, 0], [2, 2, 5]), [2, 4, 5]],
  columns: [(x) => nn.columns(x, 1, 3), (x) => tf.slice(x, [0, 0, 1], [2, 4, 2]), [2, 4, 5]],
  concat: [(a, b) => nn.concat([a, b]), (a, b) => tf.concat([a, b], 1), [2, 4, 5], [2, 3, 5]],
  embedding: [(w) => nn.embedding(w, rowIds), (w) => tf.gather(w, tf.tensor1d(rowIds, 'int32')), [6, 5]],
  softmax: [nn.softmax, (x) => tf.softmax(x), [2, 3, 5]],
  crossEntropy: [
    (x) => nn.crossEntropy(x, targets),
    (x) => tf.reshape(tf.losses.softmaxCrossEntropy(oneHot(targets, 7), x), [1]),
    [12, 7],
  ],
  logProbability: [
    (x) => nn.logProbability(x, targets),
    (x) => tf.sum(tf.mul(tf.logSoftmax(x), tf.reshape(oneHot(targets, 7), [3, 4, 7])), [1, 2]),
    [3, 4, 7],
  ],
  layerNorm: [
    (x, g, b) => nn.layerNorm(x, g, b),
    (x, g, b) => tf.add(tf.mul(norm(x, true), g), b),
    [6, 8],
    [8],
    [8],
  ],
  rmsNorm: [(x, g) => nn.rmsNorm(x, g), (x, g) => tf.mul(norm(x, false), g), [6, 8], [8]],
  attention: [
    (q, k, v) => nn.attention(q, k, v),
    (q, k, v) => attentionTfjs(q, k, v, true),
    [9, 4],
    [9, 4],
    [9, 4],
  ],
  'attention without a mask': [
    (q, k, v) => nn.attention(q, k, v, { causal: false }),
    (q, k, v) => attentionTfjs(q, k, v, false),
    [9, 4],
    [7, 4],
    [7, 4],
  ],
  'attention of the last queries on a cache, in groups': [
    (q, k, v) => nn.attention(q, k, v, { heads: 6, kvHeads: 2 }),
    (q, k, v) => multiHeadTfjs(q, k, v, 6, 3),
    [3, 24],
    [9, 8],
    [9, 8],
  ],
  rotary: [(x) => nn.rotary(x, { start: 5 }), (x) => rotaryTfjs(x, 5), [4, 8]],
  dropout: [
    (x) => nn.dropout(x, 0.25, theory.seeded(9)),
    (x) => {
      const draw = theory.seeded(9)
      return tf.mul(
        x,
        tf.tensor(
          Array.from({ length: 30 }, () => (draw() < 0.25 ? 0 : 4 / 3)),
          [5, 6],
        ),
      )
    },
    [5, 6],
  ],
}

describe('operations, forward and backward, agree with TensorFlow.js', () => {
  for (const [name, [ours, theirs, ...shapes]] of Object.entries(cases))
    it(name, () => expectParity(ours, theirs, ...shapes))

  it('without exception', () => {
    const tested = new Set(Object.keys(cases).map((name) => name.split(' ')[0]))
    const named = Object.entries(operations).filter(([, value]) => typeof value === 'function')
    expect(named.map(([name]) => name).filter((name) => !tested.has(name))).toEqual([])
  })

  it('rotary rotates all heads alike, and products of queries and keys depend on their distance alone', () => {
    const [x, y] = [randomNormal([2, 3, 8]), randomNormal([1, 8])]
    const [left, right] = [0, 4].map((from) => nn.rotary(nn.columns(x, from, from + 4)))
    const rotated = nn.rotary(x, { heads: 2 })
    expectSame(rotated.data, nn.concat([left, right], -1).data)
    const [q, k] = [nn.rows(nn.reshape(x, [6, 8]), 0, 1), y]
    const score = (i: number, j: number) =>
      nn.sum(nn.mul(nn.rotary(q, { start: i }), nn.rotary(k, { start: j }))).item()
    expect(score(107, 104)).toBeCloseTo(score(3, 0), 4)
  })

  it('attention gives the same for a text read at once, and token by token with a cache', () => {
    const [q, k, v] = [randomNormal([6, 8]), randomNormal([6, 4]), randomNormal([6, 4])]
    const options = { heads: 4, kvHeads: 2 }
    const rotated = nn.rotary(k, { heads: 2 })
    const atOnce = nn.attention(nn.rotary(q, { heads: 4 }), rotated, v, options)
    let [keys, values] = [nn.rows(rotated, 0, 1), nn.rows(v, 0, 1)]
    for (let t = 1; t < 6; t++) {
      keys = nn.concat([keys, nn.rotary(nn.rows(k, t, t + 1), { heads: 2, start: t })])
      values = nn.concat([values, nn.rows(v, t, t + 1)])
      const query = nn.rotary(nn.rows(q, t, t + 1), { heads: 4, start: t })
      expectSame(nn.attention(query, keys, values, options).data, nn.rows(atOnce, t, t + 1).data)
    }
  })

  it('log-sigmoid and log-probability stay finite where exp overflows', () => {
    const far = nn.tensor([-800, 800]).requireGrad()
    const y = nn.logSigmoid(far)
    expect([...y.data]).toEqual([-800, 0])
    nn.sum(y).backward()
    expect([...far.grad]).toEqual([1, 0])
    const logits = nn.tensor([[1000, 0]]).requireGrad()
    nn.logProbability(logits, [1]).backward()
    expect(nn.logProbability(logits, [1]).item()).toBe(-1000)
    expect([...logits.grad]).toEqual([-1, 1])
  })
})

describe('optimizers take the steps of TensorFlow.js', () => {
  const target = randomNormal([6])
  const walk = (optimizer: tf.Optimizer, ours: (p: nn.Tensor[]) => nn.Optimizer) => {
    const x = randomNormal([6])
    const theirs = tf.variable(toTfjs(x))
    const step = ours([x])
    for (let i = 0; i < 50; i++) {
      step.zeroGrad()
      const away = nn.sub(x, nn.tensor(target.data, [6]))
      nn.sum(nn.mul(away, nn.tanh(away))).backward()
      step.step()
      optimizer.minimize(() => {
        const d = tf.sub(theirs, toTfjs(target))
        return tf.sum(tf.mul(d, tf.tanh(d)))
      })
      expectSame(x.data, theirs.dataSync())
    }
  }
  it('SGD', () => walk(tf.train.sgd(0.05), (p) => nn.SGD(p, { lr: 0.05 })))
  it('momentum', () => walk(tf.train.momentum(0.02, 0.8), (p) => nn.SGD(p, { lr: 0.02, momentum: 0.8 })))
  it('Adam', () =>
    walk(tf.train.adam(0.05, 0.9, 0.99, 1e-7), (p) => nn.Adam(p, { lr: 0.05, beta2: 0.99, eps: 1e-7 })))
})

describe('theory agrees with TensorFlow.js and with the framework', () => {
  const matrix = (t: nn.Tensor) => t.toArray() as theory.Matrix
  it('on softmax, norms, attention and cross-entropy', () => {
    const [q, k, v] = [randomNormal([5, 4]), randomNormal([5, 4]), randomNormal([5, 4])]
    expectSame(
      matrix(q).flatMap((row) => theory.softmax(row, 0.7)),
      tf.softmax(tf.div(toTfjs(q), 0.7)).dataSync(),
    )
    expectSame(
      matrix(q).flatMap((row) => theory.layerNorm(row)),
      norm(toTfjs(q), true).dataSync(),
    )
    expectSame(
      matrix(q).flatMap((row) => theory.rmsNorm(row)),
      norm(toTfjs(q), false).dataSync(),
    )
    const ours = theory.attention(matrix(q), matrix(k), matrix(v), { causal: true }).output.flat()
    expectSame(ours, attentionTfjs(toTfjs(q), toTfjs(k), toTfjs(v), true).dataSync())
    const oneHot = tf.oneHot(tf.tensor1d([2], 'int32'), 4)
    const first = tf.tensor2d([matrix(q)[0]])
    expectSame(
      [theory.crossEntropy(matrix(q)[0], 2)],
      tf.losses.softmaxCrossEntropy(oneHot, first).dataSync(),
    )
  })

  it('on a transformer block', () => {
    const block = nn.Block(8, { heads: 2, bias: false, norm: (w) => nn.LayerNorm(w, { affine: false }) })
    const x = randomNormal([5, 8])
    const qkv = theory.transpose(matrix(block.attention.qkv.weight))
    const [wq, wk, wv] = [0, 8, 16].map((from) => qkv.map((row) => row.slice(from, from + 8)))
    const wo = theory.transpose(matrix(block.attention.out.weight))
    const [up, down] = [block.mlp.up, block.mlp.down].map((part) => theory.transpose(matrix(part.weight)))
    const trace = theory.block(matrix(x), { wq, wk, wv, wo, up, down }, { heads: 2 })
    expectSame(block(x).data, trace.output.flat())
  })
})
