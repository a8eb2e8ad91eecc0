import { describe, expect, it } from 'vitest'
import * as nn from '.'
import { gaussian, numericGradient, seeded } from '../theory'

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
function check(f: (...inputs: nn.Tensor[]) => nn.Tensor, ...shapes: number[][]) {
  const inputs = shapes.map(parameter)
  const weights = nn.tensor(parameter([...f(...inputs).shape]).data, f(...inputs).shape)
  nn.sum(nn.mul(f(...inputs), weights)).backward()
  for (const input of inputs) {
    const original = input.data.slice()
    const numeric = numericGradient(
      (x) => {
        input.data.set(x)
        const y = nn.noGrad(() => nn.packed(f(...inputs)))
        return y.data.reduce((sum, value, i) => sum + value * weights.data[i], 0)
      },
      original,
      5e-3,
    )
    input.data.set(original)
    const largest = Math.max(...numeric.map(Math.abs))
    numeric.forEach((slope, i) => expect(Math.abs(input.grad[i] - slope)).toBeLessThan(2e-3 * (largest + 1)))
    expect(largest).toBeGreaterThan(0)
  }
}

const cases: Record<string, [(...inputs: nn.Tensor[]) => nn.Tensor, ...number[][]]> = {
  add: [nn.add, [2, 3], [2, 3]],
  'add of one tensor to itself': [(a) => nn.add(a, a), [2, 3]],
  sub: [nn.sub, [2, 3], [2, 3]],
  mul: [nn.mul, [4], [4]],
  scale: [(x) => nn.scale(x, -1.7), [2, 2]],
  relu: [nn.relu, [3, 4]],
  gelu: [nn.gelu, [3, 4]],
  tanh: [nn.tanh, [3, 4]],
  mean: [nn.mean, [3, 4]],
  sum: [nn.sum, [3, 4]],
  matmul: [nn.matmul, [3, 5], [5, 6]],
  'matmul of transposed views': [(a, b) => nn.matmul(nn.transpose(a), nn.transpose(b)), [5, 3], [6, 5]],
  'matmul of columns': [(a, b) => nn.matmul(nn.columns(a, 1, 3), b), [3, 4], [2, 4]],
  linear: [nn.linear, [2, 3, 4], [5, 4], [5]],
  'linear without bias': [nn.linear, [3, 4], [5, 4]],
  transpose: [(x) => nn.mul(nn.transpose(x), nn.transpose(x)), [2, 3]],
  'elementwise on a transpose': [(x) => nn.tanh(nn.transpose(x)), [2, 3]],
  columns: [(x) => nn.tanh(nn.columns(x, 1, 3)), [2, 2, 4]],
  embedding: [(w) => nn.embedding(w, [2, 0, 2, 1]), [4, 3]],
  'embedding of sequences': [(w) => nn.embedding(w, [2, 0, 2, 1], 2), [4, 3]],
  softmax: [nn.softmax, [3, 4]],
  crossEntropy: [(x) => nn.crossEntropy(x, [1, 3, nn.IGNORE]), [3, 4]],
  layerNorm: [(x, gain, bias) => nn.layerNorm(x, gain, bias), [3, 5], [5], [5]],
  'layerNorm without gain': [(x) => nn.layerNorm(x), [3, 5]],
  rmsNorm: [(x, gain) => nn.rmsNorm(x, gain), [2, 2, 5], [5]],
  'rmsNorm without gain': [(x) => nn.rmsNorm(x), [3, 5]],
  'causal attention': [(q, k, v) => nn.attention(q, k, v, 2), [2, 3, 4], [2, 3, 4], [2, 3, 4]],
  'full attention': [(q, k, v) => nn.attention(q, k, v, 1, false), [3, 4], [3, 4], [3, 4]],
  'attention on columns': [
    (x) => nn.attention(nn.columns(x, 0, 2), nn.columns(x, 2, 4), nn.columns(x, 4, 6)),
    [2, 3, 6],
  ],
  'attention on transposes': [
    (q, k, v) => nn.attention(nn.transpose(q), nn.transpose(k), nn.transpose(v), 2),
    [4, 3],
    [4, 3],
    [4, 3],
  ],
}

describe('gradients against central differences', () => {
  for (const [name, [f, ...shapes]] of Object.entries(cases)) it(name, () => check(f, ...shapes))

  it('cover every operation', () => {
    const tested = Object.keys(cases).join(' ')
    for (const name of ['attention', 'crossEntropy', 'embedding', 'layerNorm', 'linear', 'matmul', 'softmax'])
      expect(tested).toContain(name)
  })

  it('of a whole block', () => {
    nn.manualSeed(3)
    const block = nn.Block(4, { heads: 2 })
    check((x) => block(x), [2, 3, 4])
    const x = nn.tensor(parameter([3, 4]).data, [3, 4])
    nn.sum(nn.tanh(block(x))).backward()
    for (const [name, p] of block.namedParameters()) {
      if (name.includes('qkv.bias')) continue // the keys' bias moves nothing: softmax does not see a shift
      expect(
        p.grad.some((g) => g !== 0),
        name,
      ).toBe(true)
    }
  })
})
