import * as tf from '@tensorflow/tfjs'
import { describe, expect, it } from 'vitest'
import * as nn from '../frameworks'
import { seeded } from '../theory'
import { GPT, MICROGPT, MICROGPT_TENFOLD, type GPTOptions, type GPTConfig } from './gpt'
import { tfjsGPT } from './tfjs-gpt.test-helper'

const parameterCount = (model: nn.Module) => model.parameters().reduce((sum, p) => sum + p.data.length, 0)
const random = seeded(21)
const randomIds = (n: number, below: number) =>
  Int32Array.from({ length: n }, () => Math.floor(random() * below))

/** A small GPT-2: GELU, layer norm, biases, an embedding shared with the head. */
const GPT2: GPTOptions = { vocabulary: 13, context: 8, width: 12, heads: 3, blocks: 2, tied: true }

describe('a GPT of 4,192 parameters', () => {
  /** Microgpt written out, with the parameters of a model. x: ids of full contexts. */
  function writtenOut(model: ReturnType<typeof GPT>, { context, heads, width }: GPTOptions, x: Int32Array) {
    const p = (name: string) => model.namedParameters().get(name)!
    const positions = x.map((_, i) => i % context)
    const tokens = nn.embedding(p('wte.weight'), x, context)
    let stream = nn.rmsNorm(nn.add(tokens, nn.embedding(p('wpe.weight'), positions, context)))
    for (const b of model.blocks.keys()) {
      const all = nn.linear(nn.rmsNorm(stream), p(`blocks.${b}.attention.qkv.weight`))
      const [q, k, v] = [0, 1, 2].map((third) => nn.columns(all, third * width, (third + 1) * width))
      const mixed = nn.linear(nn.attention(q, k, v, { heads }), p(`blocks.${b}.attention.out.weight`))
      stream = nn.add(stream, mixed)
      const hidden = nn.relu(nn.linear(nn.rmsNorm(stream), p(`blocks.${b}.mlp.up.weight`)))
      stream = nn.add(stream, nn.linear(hidden, p(`blocks.${b}.mlp.down.weight`)))
    }
    return nn.linear(stream, p('head.weight'))
  }

  it.each([
    [MICROGPT, 4192],
    [MICROGPT_TENFOLD, 41_200],
  ])('is microgpt, to the bit: logits, loss and gradients', (options, size) => {
    nn.manualSeed(7)
    const model = GPT(options)
    expect(parameterCount(model)).toBe(size)
    const [x, y] = [randomIds(32, 27), randomIds(32, 27)]
    const logits = model(x)
    expect(logits.shape).toEqual([2, 16, 27])
    nn.crossEntropy(logits, y).backward()
    const grads = model.parameters().map((p) => p.grad.slice())
    for (const p of model.parameters()) p.grad.fill(0)
    const expected = writtenOut(model, options, x)
    nn.crossEntropy(expected, y).backward()
    expect(logits.data).toEqual(expected.data)
    expect(grads).toEqual(model.parameters().map((p) => p.grad))
  })

  it('draws its initial weights in the order of its parts', () => {
    nn.manualSeed(7)
    const model = GPT(MICROGPT)
    nn.manualSeed(7)
    const expected = model.parameters().map(({ shape }) => nn.randn(shape, 0.08).data)
    expect(model.parameters().map((p) => p.data)).toEqual(expected)
  })

  it('has the same logits, loss, gradients and training as in TensorFlow.js', async () => {
    await tf.setBackend('cpu')
    const same = (ours: ArrayLike<number>, theirs: ArrayLike<number>) => {
      const largest = Math.max(...Array.from(theirs, Math.abs))
      expect(ours.length).toBe(theirs.length)
      for (let i = 0; i < ours.length; i++)
        expect(Math.abs(ours[i] - theirs[i])).toBeLessThan(
          1e-4 * Math.max(Math.abs(theirs[i]), 0.01 * largest),
        )
    }
    nn.manualSeed(8)
    const model = GPT(MICROGPT)
    const other = tfjsGPT(MICROGPT, model.namedParameters())
    const optimizer = nn.Adam(model.parameters(), { lr: 0.01, eps: 1e-7 })
    const adam = tf.train.adam(0.01, 0.9, 0.999, 1e-7)
    for (let i = 0; i < 10; i++) {
      const [x, y] = [randomIds(16, 27), randomIds(16, 27)]
      const logits = model(x)
      // Adam divides by the size of the gradient, so rounding errors of gradients near 0 grow from step to step. After
      // the first step the test compares the loss alone.
      if (i === 0) same(logits.data, other.logits(x).dataSync())
      const loss = nn.crossEntropy(logits, y)
      const { value, grads } = tf.variableGrads(() => other.loss(x, y), [...other.variables.values()])
      same(loss.data, value.dataSync())
      optimizer.zeroGrad()
      loss.backward()
      if (i === 0)
        for (const [name, p] of model.namedParameters())
          same(p.grad, grads[other.variables.get(name)!.name].dataSync())
      adam.applyGradients(grads as unknown as Parameters<typeof adam.applyGradients>[0])
      optimizer.step()
    }
  })
})

describe('a small GPT-2', () => {
  it('has the parameters of GPT-2, the shared embedding once', () => {
    const names = [...GPT(GPT2).namedParameters().keys()]
    expect(names).not.toContain('head.weight')
    expect(names).toContain('blocks.1.attention.qkv.bias')
    expect(names.slice(-2)).toEqual(['norm.gain', 'norm.bias'])
    const parameters = ({ vocabulary, context, width, blocks }: GPTConfig) =>
      (vocabulary + context) * width + blocks * (12 * width ** 2 + 13 * width) + 2 * width
    expect(parameterCount(GPT(GPT2))).toBe(parameters(GPT2))
    const published = { vocabulary: 50_257, context: 1024, width: 768, heads: 12, blocks: 12 }
    expect(parameters(published)).toBe(124_439_808)
  })

  it('normalises the output of its blocks: the head reads rows of mean 0 and deviation 1', () => {
    nn.manualSeed(2)
    const model = GPT({ ...GPT2, tied: false, std: 0.5 })
    const weight = model.head.weight.data.fill(0)
    for (let i = 0; i < 12; i++) weight[i * 12 + i] = 1
    const logits = model([1, 2, 3]).data
    for (let t = 0; t < 3; t++) {
      const row = logits.subarray(t * 13, t * 13 + 12)
      expect(row.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 4)
      expect(row.reduce((sum, x) => sum + x * x, 0) / 12).toBeCloseTo(1, 3)
    }
  })

  it('applies dropout in training, and not in use', () => {
    nn.manualSeed(3)
    const model = GPT({ ...GPT2, dropout: 0.3 })
    expect(model([1, 2]).data).not.toEqual(model([1, 2]).data)
    model.eval()
    expect(model([1, 2]).data).toEqual(model([1, 2]).data)
  })

  it('depends on earlier tokens and not on later ones', () => {
    nn.manualSeed(4)
    const model = GPT({ ...GPT2, std: 0.5 })
    const read = (text: number[]) => nn.noGrad(() => model(text)).toArray() as number[][][]
    const [a, b] = [read([1, 2, 3, 4, 5])[0], read([1, 2, 3, 9, 5])[0]]
    expect(a.slice(0, 3)).toEqual(b.slice(0, 3))
    expect(a[3]).not.toEqual(b[3])
    expect(a[4]).not.toEqual(b[4])
  })

  it('gives a sequence the same logits alone and in a batch', () => {
    const model = GPT(GPT2)
    const [a, b] = [randomIds(8, 13), randomIds(8, 13)]
    const alone = nn.noGrad(() => [...model(a).data, ...model(b).data])
    expect([...nn.noGrad(() => model([...a, ...b])).data]).toEqual(alone)
    const short = nn.noGrad(() => [...model(a.slice(0, 3)).data, ...model(b.slice(0, 3)).data])
    expect([...nn.noGrad(() => model([...a.slice(0, 3), ...b.slice(0, 3)], undefined, 3)).data]).toEqual(
      short,
    )
  })

  it('refuses no ids, ids out of range, and sizes that do not fit', () => {
    const model = GPT(GPT2)
    expect(() => model([])).toThrow('embedding: no ids')
    expect(() => model([13])).toThrow('embedding: id 13 at 0 outside [13, 12]')
    expect(() => model(randomIds(11, 13))).toThrow('embedding: ids [11] are no rows of 8')
    expect(() => GPT({ ...GPT2, heads: 5 })).toThrow('Attention: 5 heads do not divide width 12')
  })
})

it('applies dropout to the embeddings in training', () => {
  const model = GPT({ ...GPT2, blocks: 0, dropout: 0.999_999 })
  // Almost everything is dropped, so that every token is equally likely.
  expect(model([3, 1, 4]).data.every((logit) => logit === 0)).toBe(true)
  model.eval()
  expect(model([3, 1, 4]).data.some((logit) => logit !== 0)).toBe(true)
})
