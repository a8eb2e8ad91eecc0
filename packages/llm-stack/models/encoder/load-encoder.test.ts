import { describe, expect, it } from 'vitest'
import { KernelMemory } from '../../frameworks'
import { readGguf } from '../gguf'
import { tinyBert, written, type TinyModel } from '../gguf/tiny-model.test-helper'
import { loadEncoder } from './load-encoder'

const load = async (change?: (model: TinyModel) => void, unpack = false, compiled = true) =>
  loadEncoder(await readGguf([written(tinyBert(), change)]), {
    unpack,
    memory: new KernelMemory({ compiled }),
  })
const ids = [2, 5, 6, 8, 9, 3]
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * b[i], 0)

describe('an encoder from a GGUF file', () => {
  it('gives an embedding of length 1, nearly the same packed as unpacked', async () => {
    const [packed, unpacked] = [(await load()).embed(ids), (await load(undefined, true)).embed(ids)]
    expect(dot(packed, packed)).toBeCloseTo(1, 6)
    expect(dot(packed, unpacked)).toBeGreaterThan(0.99999)
    expect(packed).not.toEqual(unpacked)
  })

  it('gives the same bits on kernels in plain TypeScript, and after other texts', async () => {
    const encoder = await load()
    const embedding = encoder.embed(ids)
    encoder.embed([2, 4, 7, 8, 8, 8, 3])
    expect(encoder.embed(ids)).toEqual(embedding)
    expect((await load(undefined, false, false)).embed(ids)).toEqual(embedding)
  })

  it('depends on every token and its place', async () => {
    const encoder = await load()
    const embedding = encoder.embed(ids)
    expect(dot(encoder.embed([2, 5, 7, 8, 9, 3]), embedding)).toBeLessThan(0.9999)
    expect(dot(encoder.embed([2, 6, 5, 8, 9, 3]), embedding)).toBeLessThan(0.9999)
  })

  it('refuses texts that do not fit, and ids outside its vocabulary', async () => {
    const encoder = await load()
    expect(() => encoder.embed([])).toThrow('Encoder: [0] ids, expected 1 to 16')
    expect(() => encoder.embed(Array<number>(17).fill(4))).toThrow('[17] ids')
    expect(() => encoder.embed([2, 10, 3])).toThrow('id 10 of 10 at 1')
    expect(encoder.embed(Array<number>(16).fill(4))).toHaveLength(32)
  })

  it.each([
    [
      'another architecture',
      { 'general.architecture': 'llama' },
      "architecture 'llama', supported are 'bert'",
    ],
    ['another pooling', { 'bert.pooling_type': 2 }, 'pooling of type 2'],
    ['heads of another size', { 'bert.attention.head_count': 8 }, '8 heads of 4 numbers'],
  ])('refuses %s', async (_, values, message) => {
    const loading = load((model) => Object.assign(model.metadata, values))
    await expect(loading).rejects.toThrow(message)
  })
})
