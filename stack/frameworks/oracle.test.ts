import * as tf from '@tensorflow/tfjs'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import * as nn from '.'
import * as theory from '../theory'
import { GPT, MICRO } from './gpt.test-helper'
import { tfjsGPT } from './tfjs-gpt.test-helper'

/** Largest difference, relative to the number itself or to a hundredth of the largest, whichever is more. */
let worst = 0
function same(ours: ArrayLike<number>, theirs: ArrayLike<number>) {
  expect(ours.length).toBe(theirs.length)
  const values = Array.from(theirs)
  const floor = 0.01 * Math.max(...values.map(Math.abs), 1e-6)
  const difference = Math.max(...values.map((x, i) => Math.abs(x - ours[i]) / Math.max(Math.abs(x), floor)))
  worst = Math.max(worst, difference)
  expect(difference).toBeLessThan(1e-4)
}

const random = theory.seeded(21)
const normal = (shape: number[]) =>
  new nn.Tensor(
    Float32Array.from({ length: nn.sizeOf(shape) }, () => theory.gaussian(random)),
    shape,
    true,
  )
const twin = (t: nn.Tensor): tf.Tensor => tf.tensor(t.data.slice(), [...t.shape])
const ids = (n: number, below: number) => Int32Array.from({ length: n }, () => Math.floor(random() * below))

/** Output and every gradient of f, weighted at random, are what TensorFlow.js makes of g. */
function agrees(
  f: (...inputs: nn.Tensor[]) => nn.Tensor,
  g: (...inputs: tf.Tensor[]) => tf.Tensor,
  ...shapes: number[][]
) {
  const inputs = shapes.map(normal)
  const twins = inputs.map(twin)
  const y = f(...inputs)
  same(y.data, g(...twins).dataSync())
  const weights = nn.tensor(normal([...y.shape]).data, y.shape)
  nn.sum(nn.mul(y, weights)).backward()
  const weighted = (...t: tf.Tensor[]) => tf.sum(tf.mul(g(...t), twin(weights))) as tf.Scalar
  tf.grads(weighted)(twins).forEach((grad, i) => same(inputs[i].grad, grad.dataSync()))
}

const norm = (x: tf.Tensor, centre: boolean) => {
  const centred = centre ? tf.sub(x, tf.mean(x, -1, true)) : x
  return tf.div(centred, tf.sqrt(tf.add(tf.mean(tf.square(centred), -1, true), 1e-5)))
}
const attend = (q: tf.Tensor, k: tf.Tensor, v: tf.Tensor, causal: boolean) => {
  const [n, d] = q.shape
  const hidden = tf.mul(tf.sub(1, tf.linalg.bandPart(tf.ones([n, n]), -1, 0)), causal ? -1e9 : 0)
  const scores = tf.add(
    tf.div(tf.matMul(q as tf.Tensor2D, k as tf.Tensor2D, false, true), Math.sqrt(d)),
    hidden,
  )
  return tf.matMul(tf.softmax(scores) as tf.Tensor2D, v as tf.Tensor2D)
}

beforeAll(() => tf.setBackend('cpu'))
afterAll(() => console.info(`worst difference from TensorFlow.js: ${worst.toExponential(1)}`))

describe('operations, forward and backward', () => {
  it('matmul', () =>
    agrees(nn.matmul, (a, b) => tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D), [33, 70], [70, 21]))
  it('matmul deeper than a tile', () =>
    agrees(nn.matmul, (a, b) => tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D), [5, 300], [300, 6]))
  it('linear', () =>
    agrees(
      nn.linear,
      (x, w, b) => tf.add(tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D, false, true), b),
      [7, 5],
      [9, 5],
      [9],
    ))
  it('add, mul', () =>
    agrees(
      (a, b) => nn.mul(nn.add(a, b), b),
      (a, b) => tf.mul(tf.add(a, b), b),
      [3, 4],
      [3, 4],
    ))
  it('relu, tanh', () =>
    agrees(
      (x) => nn.tanh(nn.relu(x)),
      (x) => tf.tanh(tf.relu(x)),
      [5, 6],
    ))
  it('gelu', () => {
    const cubic = (x: tf.Tensor) => tf.add(x, tf.mul(tf.pow(x, 3), 0.044715))
    const gelu = (x: tf.Tensor) =>
      tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(tf.mul(cubic(x), Math.sqrt(2 / Math.PI))), 1))
    agrees(nn.gelu, gelu, [5, 6])
  })
  it('softmax', () => agrees(nn.softmax, (x) => tf.softmax(x), [5, 6]))
  it('embedding', () => {
    const rows = ids(20, 6)
    agrees(
      (w) => nn.embedding(w, rows),
      (w) => tf.gather(w, tf.tensor1d(rows, 'int32')),
      [6, 5],
    )
  })
  it('layer norm', () =>
    agrees(
      (x, g, b) => nn.layerNorm(x, g, b),
      (x, g, b) => tf.add(tf.mul(norm(x, true), g), b),
      [6, 8],
      [8],
      [8],
    ))
  it('RMS norm', () =>
    agrees(
      (x, g) => nn.rmsNorm(x, g),
      (x, g) => tf.mul(norm(x, false), g),
      [6, 8],
      [8],
    ))
  it('causal attention', () =>
    agrees(
      (q, k, v) => nn.attention(q, k, v),
      (q, k, v) => attend(q, k, v, true),
      [9, 4],
      [9, 4],
      [9, 4],
    ))
  it('full attention', () =>
    agrees(
      (q, k, v) => nn.attention(q, k, v, 1, false),
      (q, k, v) => attend(q, k, v, false),
      [9, 4],
      [9, 4],
      [9, 4],
    ))
  it('cross-entropy', () => {
    const targets = ids(12, 7)
    const oneHot = tf.oneHot(tf.tensor1d(targets, 'int32'), 7)
    agrees(
      (x) => nn.crossEntropy(x, targets),
      (x) => tf.losses.softmaxCrossEntropy(oneHot, x),
      [12, 7],
    )
  })
})

describe('optimizers walk the same way', () => {
  const target = normal([6])
  const walk = (optimizer: tf.Optimizer, ours: (p: nn.Tensor[]) => nn.Optimizer) => {
    const x = normal([6])
    const theirs = tf.variable(twin(x))
    const step = ours([x])
    for (let i = 0; i < 50; i++) {
      const away = nn.sub(x, nn.tensor(target.data, [6]))
      nn.sum(nn.mul(away, nn.tanh(away))).backward()
      step.step()
      optimizer.minimize(() => {
        const d = tf.sub(theirs, twin(target))
        return tf.sum(tf.mul(d, tf.tanh(d)))
      })
      same(x.data, theirs.dataSync())
    }
  }
  it('SGD', () => walk(tf.train.sgd(0.05), (p) => nn.SGD(p, { lr: 0.05 })))
  it('momentum', () => walk(tf.train.momentum(0.02, 0.8), (p) => nn.SGD(p, { lr: 0.02, momentum: 0.8 })))
  it('Adam', () =>
    walk(tf.train.adam(0.05, 0.9, 0.99, 1e-7), (p) => nn.Adam(p, { lr: 0.05, beta2: 0.99, eps: 1e-7 })))
})

describe('a GPT of 4,192 parameters', () => {
  it('has the same logits, loss, gradients and training', () => {
    nn.manualSeed(8)
    const model = GPT(MICRO)
    const other = tfjsGPT(MICRO, model.namedParameters())
    const optimizer = nn.Adam(model.parameters(), { lr: 0.01, eps: 1e-7 })
    const adam = tf.train.adam(0.01, 0.9, 0.999, 1e-7)
    expect(model.parameters().reduce((sum, p) => sum + p.data.length, 0)).toBe(4192)
    for (let i = 0; i < 10; i++) {
      const [x, y] = [ids(16, 27), ids(16, 27)]
      const logits = model(x)
      // Adam divides by the size of the gradient, so rounding of gradients near 0 grows from step to step: later
      // only the loss is held to the tolerance.
      if (i === 0) same(logits.data, other.logits(x).dataSync())
      const loss = nn.crossEntropy(logits, y)
      const { value, grads } = tf.variableGrads(() => other.loss(x, y), [...other.variables.values()])
      same(loss.data, value.dataSync())
      loss.backward()
      if (i === 0) {
        for (const [name, p] of model.namedParameters())
          same(p.grad, grads[other.variables.get(name)!.name].dataSync())
      }
      adam.applyGradients(grads as unknown as Parameters<typeof adam.applyGradients>[0])
      optimizer.step()
    }
  })
})

describe('theory agrees as well', () => {
  const matrix = (t: nn.Tensor) => t.toArray() as theory.Matrix
  it('softmax, norms, attention, cross-entropy', () => {
    const [q, k, v] = [normal([5, 4]), normal([5, 4]), normal([5, 4])]
    same(
      matrix(q).flatMap((row) => theory.softmax(row, 0.7)),
      tf.softmax(tf.div(twin(q), 0.7)).dataSync(),
    )
    same(
      matrix(q).flatMap((row) => theory.layerNorm(row)),
      norm(twin(q), true).dataSync(),
    )
    same(
      matrix(q).flatMap((row) => theory.rmsNorm(row)),
      norm(twin(q), false).dataSync(),
    )
    const ours = theory.attention(matrix(q), matrix(k), matrix(v), { causal: true }).output.flat()
    same(ours, attend(twin(q), twin(k), twin(v), true).dataSync())
    const oneHot = tf.oneHot(tf.tensor1d([2], 'int32'), 4)
    const first = tf.tensor2d([matrix(q)[0]])
    same([theory.crossEntropy(matrix(q)[0], 2)], tf.losses.softmaxCrossEntropy(oneHot, first).dataSync())
  })

  it('a block of theory is a block of the framework', () => {
    const block = nn.Block(8, { heads: 2, bias: false, norm: (w) => nn.LayerNorm(w, { affine: false }) })
    const x = normal([5, 8])
    const qkv = theory.transpose(matrix(block.attention.qkv.weight))
    const [wq, wk, wv] = [0, 8, 16].map((from) => qkv.map((row) => row.slice(from, from + 8)))
    const wo = theory.transpose(matrix(block.attention.out.weight))
    const [up, down] = [block.mlp.up, block.mlp.down].map((part) => theory.transpose(matrix(part.weight)))
    const trace = theory.block(matrix(x), { wq, wk, wv, wo, up, down }, { heads: 2 })
    same(block(x).data, trace.output.flat())
  })
})
