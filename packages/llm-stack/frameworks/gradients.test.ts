import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as nn from '.'
import * as operations from './ops'
import { gaussian, seeded } from '../theory'
import { numericGradient } from '../theory/numeric-gradient.test-helper'

const random = seeded(11)
const parameter = (shape: number[]) => {
  const size = nn.sizeOf(shape)
  return new nn.Tensor(
    Float32Array.from({ length: size }, () => gaussian(random)),
    shape,
    true,
  )
}

/** Compares each input's gradient of a random weighting of f's output with central differences. */
function expectNumericGradients(f: (...inputs: nn.Tensor[]) => nn.Tensor, ...shapes: number[][]) {
  const inputs = shapes.map(parameter)
  const weights = nn.tensor(parameter([...f(...inputs).shape]).data, f(...inputs).shape)
  nn.sum(nn.mul(f(...inputs), weights)).backward()
  for (const input of inputs) {
    const original = input.data.slice()
    const numeric = numericGradient(
      (x) => {
        input.data.set(x)
        const y = nn.noGrad(() => f(...inputs))
        return y.data.reduce((sum, value, i) => sum + value * weights.data[i], 0)
      },
      original,
      5e-3,
    )
    input.data.set(original)
    input.markChanged()
    const largest = Math.max(...numeric.map(Math.abs))
    numeric.forEach((slope, i) => expect(Math.abs(input.grad[i] - slope)).toBeLessThan(2e-3 * (largest + 1)))
    expect(largest).toBeGreaterThan(0)
  }
}

type GradientCase = [(...inputs: nn.Tensor[]) => nn.Tensor, ...number[][]]
const positive =
  (f: (...x: nn.Tensor[]) => nn.Tensor, ...at: number[]): GradientCase[0] =>
  (...inputs) =>
    f(...inputs.map((x, i) => (at.includes(i) ? nn.exp(x) : x)))

/** By operation; the words after its name describe the variant. */
const cases: Record<string, GradientCase> = {
  add: [nn.add, [2, 3], [2, 3]],
  'add of one tensor to itself': [(a) => nn.add(a, a), [2, 3]],
  'add of a row to every row': [nn.add, [2, 3], [3]],
  'add of a column and a row': [nn.add, [3, 1], [1, 4]],
  'sub from every matrix': [nn.sub, [3], [2, 2, 3]],
  sub: [nn.sub, [2, 3], [2, 3]],
  mul: [nn.mul, [4], [4]],
  'mul by a number in a tensor': [nn.mul, [2, 3], [1]],
  div: [positive(nn.div, 1), [2, 3], [2, 3]],
  'div by a column': [positive(nn.div, 1), [2, 3], [2, 1]],
  scale: [(x) => nn.scale(x, -1.7), [2, 2]],
  exp: [nn.exp, [3, 4]],
  log: [positive(nn.log, 0), [3, 4]],
  relu: [nn.relu, [3, 4]],
  gelu: [nn.gelu, [3, 4]],
  silu: [nn.silu, [3, 4]],
  tanh: [nn.tanh, [3, 4]],
  logSigmoid: [nn.logSigmoid, [3, 4]],
  mean: [(x) => nn.mean(x), [3, 4]],
  'mean over the last axis': [(x) => nn.mean(x, -1), [3, 4]],
  sum: [(x) => nn.sum(x), [3, 4]],
  'sum over the first axis': [(x) => nn.sum(x, 0), [2, 3, 4]],
  'sum over the middle axis': [(x) => nn.sum(x, 1), [2, 3, 4]],
  'sum over the only axis': [(x) => nn.sum(x, 0), [4]],
  matmul: [nn.matmul, [3, 5], [5, 6]],
  'matmul of sequences': [nn.matmul, [2, 3, 5], [5, 2]],
  linear: [nn.linear, [2, 3, 4], [5, 4], [5]],
  'linear without bias': [nn.linear, [3, 4], [5, 4]],
  reshape: [(x) => nn.tanh(nn.reshape(x, [3, 2, 2])), [4, 3]],
  transpose: [(x) => nn.mul(nn.transpose(x), nn.transpose(x)), [2, 3]],
  columns: [(x) => nn.tanh(nn.columns(x, 1, 3)), [2, 2, 4]],
  rows: [(x) => nn.tanh(nn.rows(x, 1, 3)), [2, 4, 3]],
  'concat of rows': [(a, b) => nn.tanh(nn.concat([a, b, a])), [2, 1, 3], [2, 2, 3]],
  'concat of columns': [(a, b) => nn.tanh(nn.concat([a, b], -1)), [2, 1], [2, 3]],
  embedding: [(w) => nn.embedding(w, [2, 0, 2, 1]), [4, 3]],
  'embedding of sequences': [(w) => nn.embedding(w, [2, 0, 2, 1], 2), [4, 3]],
  softmax: [nn.softmax, [3, 4]],
  crossEntropy: [(x) => nn.crossEntropy(x, [1, 3, nn.IGNORE]), [3, 4]],
  logProbability: [(x) => nn.logProbability(x, [1, 3, 0, nn.IGNORE]), [2, 2, 4]],
  'logProbability of one sequence': [(x) => nn.logProbability(x, [1, 3, 2]), [3, 4]],
  layerNorm: [(x, gain, bias) => nn.layerNorm(x, gain, bias), [3, 5], [5], [5]],
  'layerNorm without gain': [(x) => nn.layerNorm(x), [3, 5]],
  rmsNorm: [(x, gain) => nn.rmsNorm(x, gain), [2, 2, 5], [5]],
  'rmsNorm without gain': [(x) => nn.rmsNorm(x), [3, 5]],
  rotary: [(x) => nn.tanh(nn.rotary(x, { heads: 2, start: 3 })), [2, 3, 8]],
  dropout: [(x) => nn.dropout(x, 0.4, seeded(3)), [3, 4]],
  attention: [(q, k, v) => nn.attention(q, k, v, { heads: 2 }), [2, 3, 4], [2, 3, 4], [2, 3, 4]],
  'attention without a mask': [(q, k, v) => nn.attention(q, k, v, { causal: false }), [3, 4], [3, 4], [3, 4]],
  'attention with a cache': [
    (q, k, v) => nn.attention(q, k, v, { heads: 2 }),
    [2, 2, 4],
    [2, 5, 4],
    [2, 5, 4],
  ],
  'attention of more queries than keys': [
    (q, k, v) => nn.attention(q, k, v, { causal: false }),
    [4, 2],
    [3, 2],
    [3, 2],
  ],
  'attention in groups': [
    (q, k, v) => nn.attention(q, k, v, { heads: 4, kvHeads: 2 }),
    [2, 3, 8],
    [2, 4, 4],
    [2, 4, 4],
  ],
}

describe('gradients against central differences', () => {
  for (const [name, [f, ...shapes]] of Object.entries(cases))
    it(name, () => expectNumericGradients(f, ...shapes))

  it('cover every operation, and every operation is in ops/', () => {
    const named = Object.entries(operations).filter(([, value]) => typeof value === 'function')
    expect(named.length).toBeGreaterThan(25)
    const tested = new Set(Object.keys(cases).map((name) => name.split(' ')[0]))
    expect(named.map(([name]) => name).filter((name) => !tested.has(name))).toEqual([])
    for (const [name, operation] of named) expect(nn, name).toHaveProperty(name, operation)
    const files = readdirSync(import.meta.dirname).filter(
      (file) => file.endsWith('.ts') && !file.includes('.test'),
    )
    const applying = files.filter((file) =>
      /import .*\bapply\b/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
    )
    expect(applying).toEqual([])
  })

  for (const [name, [f, ...shapes]] of Object.entries(cases))
    it(`${name}: a frozen input gets no gradient, and the others get theirs`, () => {
      const inputs = shapes.map(parameter)
      /** Gradients of every input, with one frozen; undefined if nothing is left to train. */
      function gradients(frozen?: nn.Tensor): number[][] | undefined {
        for (const x of inputs) x.requireGrad(x !== frozen).grad.fill(0)
        const y = f(...inputs)
        if (!y.requiresGrad) return undefined
        nn.sum(nn.mul(y, y)).backward()
        return inputs.map(({ grad }) => [...grad])
      }
      const all = gradients()!
      inputs.forEach((x, i) => {
        const expected = all.map((grad, j) => (i === j ? grad.map(() => 0) : grad))
        expect(gradients(x)).toEqual(inputs.length > 1 ? expected : undefined)
      })
    })

  it('of a transformer block', () => {
    nn.manualSeed(3)
    const block = nn.Block(4, { heads: 2 })
    expectNumericGradients((x) => block(x), [2, 3, 4])
    const x = nn.tensor(parameter([3, 4]).data, [3, 4])
    nn.sum(nn.tanh(block(x))).backward()
    for (const [name, p] of block.namedParameters()) {
      // The bias of the keys has gradient 0: softmax is unchanged by a constant added to all scores.
      if (name.includes('qkv.bias')) continue
      expect(
        p.grad.some((g) => g !== 0),
        name,
      ).toBe(true)
    }
  })
})
