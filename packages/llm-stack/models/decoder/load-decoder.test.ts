import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KernelMemory } from '../../frameworks'
import { readGguf } from '../gguf'
import { tinyLlama, written, type TinyModel } from '../gguf/tiny-model.test-helper'
import { loadDecoder } from './load-decoder'

const load = async (change?: (model: TinyModel) => void, unpack = false, memory = new KernelMemory()) =>
  loadDecoder(await readGguf([written(tinyLlama(), change)]), { unpack, memory })
const ids = [3, 100, 7, 7, 30, 259, 12]

describe('a decoder from a GGUF file', () => {
  it('gives nearly the same logits packed as unpacked', async () => {
    const [packed, unpacked] = [await load(), await load(undefined, true)].map((d) => d.read(ids)!)
    const largest = Math.max(...unpacked.map(Math.abs))
    packed.forEach((x, i) => expect(Math.abs(x - unpacked[i])).toBeLessThan(1e-3 * largest))
    expect(packed).not.toEqual(unpacked)
  })

  it('gives the same bits on kernels in plain TypeScript, and however many positions it reads at once', async () => {
    const plain = await load(undefined, false, new KernelMemory({ compiled: false }))
    const compiled = await load()
    for (let n = 1; n < ids.length; n++) compiled.read(ids.slice(0, n))
    expect(plain.read(ids)).toEqual(compiled.read(ids))
    expect((await load()).read(ids)).toEqual(compiled.read(ids))
  })

  it('has a head of its own if the file has one', async () => {
    const other = (model: TinyModel) => {
      const embedding = model.tensors[0]
      // Its rows in another order: each is one block of 34 bytes.
      const data = Uint8Array.of(...embedding.data.subarray(34), ...embedding.data.subarray(0, 34))
      model.tensors.push({ ...embedding, name: 'output.weight', data })
    }
    expect((await load(other)).read(ids)).not.toEqual((await load()).read(ids))
  })

  it.each([
    [
      'another architecture',
      { 'general.architecture': 'qwen2' },
      "architecture 'qwen2', supported are 'llama'",
    ],
    ['heads of another size', { 'llama.attention.head_count': 8 }, '8 heads of 4 numbers'],
    ['keys that no heads share', { 'llama.attention.head_count_kv': 3 }, 'with 3 of keys'],
    ['heads that are rotated in part', { 'llama.rope.dimension_count': 4 }, '4 of them rotated'],
    ['scaled positions', { 'llama.rope.scaling.type': 'linear' }, "rotary positions scaled by 'linear'"],
    [
      'other widths',
      { 'llama.embedding_length': 64 },
      "'token_embd.weight' is [260, 32], expected [260, 64]",
    ],
  ])('refuses %s before anything is allocated', async (_, values, message) => {
    const memory = new KernelMemory()
    const { size } = memory
    const loading = load((model) => Object.assign(model.metadata, values), false, memory)
    await expect(loading).rejects.toThrow(message)
    await expect(loading).rejects.toThrow(RangeError)
    expect(memory.size).toBe(size)
  })

  it('refuses a file without a tensor, with another shape, or with one that is none of a Llama', async () => {
    await expect(load((model) => void model.tensors.pop())).rejects.toThrow("no tensor 'output_norm.weight'")
    const renamed = load((model) => (model.tensors[2] = { ...model.tensors[2], name: 'blk.0.attn_q.bias' }))
    await expect(renamed).rejects.toThrow("no tensor 'blk.0.attn_q.weight'")
    const more = load((model) => model.tensors.push({ ...model.tensors[1], name: 'blk.0.attn_q.bias' }))
    await expect(more).rejects.toThrow("tensor 'blk.0.attn_q.bias' [32] is none of this architecture")
  })

  it.each([
    ['a scale of 4-bit weights', 'blk.1.attn_q.weight', 0, [0x00, 0x7c], 'a scale of [32, 32] is not finite'],
    ['one of Q4_0', 'blk.1.attn_k.weight', 0, [0x00, 0x7c], 'a scale of [16, 32] is not finite'],
    ['one of 8-bit weights', 'blk.1.attn_v.weight', 0, [0x01, 0xfc], 'a scale of [16, 32] is not finite'],
    ['a 16-bit weight', 'blk.0.attn_output.weight', 4, [0x00, 0x7c], 'Infinity at index 2'],
    [
      'a number of a norm',
      'output_norm.weight',
      2,
      [0x80, 0x7f],
      'loadWeights, output_norm.weight: NaN at index 0',
    ],
  ])('refuses %s that is not finite', async (_, name, at, bytes, message) => {
    const loading = load((model) => {
      const tensor = model.tensors.find((t) => t.name === name)!
      tensor.data = tensor.data.slice()
      tensor.data.set(bytes, at)
    })
    await expect(loading).rejects.toThrow(message)
  })

  it('refuses a file cut anywhere, however its bytes arrive', async () => {
    const bytes = written(tinyLlama())
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 5000 }), async (end, size) => {
        const chunks = function* () {
          for (let at = 0; at < end; at += size) yield bytes.subarray(at, Math.min(end, at + size))
        }
        const loading = readGguf(chunks()).then((file) => loadDecoder(file))
        await expect(loading).rejects.toThrow(RangeError)
      }),
      { numRuns: 30 },
    )
  })
})
