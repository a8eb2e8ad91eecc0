import { describe, expect, it, vi } from 'vitest'
import { FloatMatrix, KernelMemory, manualSeed, noGrad } from '../../frameworks'
import { seeded } from '../../theory'
import { Llama } from '../llama'
import { Decoder } from './decoder'
import type { DecoderConfig } from './decoder-weights'

const SIZE = { vocabulary: 23, context: 700, width: 32, heads: 4, kvHeads: 2, blocks: 2, hidden: 44 }
const CONFIG: DecoderConfig = { ...SIZE, rotaryBase: 10_000, epsilon: 1e-5 }

/** A Llama to train, with weights large enough that every position changes the logits, and a decoder of the same weights. */
function twins(memory = new KernelMemory()) {
  manualSeed(3)
  const model = Llama(SIZE)
  for (const p of model.parameters()) for (let i = 0; i < p.data.length; i++) p.data[i] *= 10
  const weights = model.namedParameters()
  const kvWidth = (SIZE.width / SIZE.heads) * SIZE.kvHeads
  const matrix = (name: string, rows: number, columns: number, from = 0) =>
    new FloatMatrix(memory, rows, columns, weights.get(name)!.data.subarray(from, from + rows * columns))
  const vector = (name: string) => memory.allocateFloats(weights.get(name)!.data)
  const { width, hidden, vocabulary } = SIZE
  const blocks = Array.from({ length: SIZE.blocks }, (_, b) => {
    const qkv = (rows: number, fromRow: number) =>
      matrix(`blocks.${b}.attention.qkv.weight`, rows, width, fromRow * width)
    return {
      attentionNorm: vector(`blocks.${b}.norm1.gain`),
      query: qkv(width, 0),
      key: qkv(kvWidth, width),
      value: qkv(kvWidth, width + kvWidth),
      output: matrix(`blocks.${b}.attention.out.weight`, width, width),
      mlpNorm: vector(`blocks.${b}.norm2.gain`),
      gate: matrix(`blocks.${b}.mlp.gate.weight`, hidden, width),
      up: matrix(`blocks.${b}.mlp.up.weight`, hidden, width),
      down: matrix(`blocks.${b}.mlp.down.weight`, width, hidden),
    }
  })
  const embedding = matrix('wte.weight', vocabulary, width)
  const decoder = new Decoder(
    CONFIG,
    { embedding, blocks, norm: vector('norm.gain'), head: embedding },
    memory,
  )
  return { model, decoder }
}
const { model, decoder } = twins()
const random = seeded(5)
const text = Array.from({ length: SIZE.context }, () => Math.floor(random() * SIZE.vocabulary))

describe('a decoder', () => {
  it('gives the logits of the same Llama on the floor of frameworks', () => {
    const ids = text.slice(0, 60)
    const expected = noGrad(() => model(ids)).data
    const largest = expected.reduce((max, x) => Math.max(max, Math.abs(x)), 0)
    for (const n of [1, 2, 31, 32, 33, 60])
      decoder
        .read(ids.slice(0, n))!
        .forEach((x, i) =>
          expect(Math.abs(x - expected[(n - 1) * SIZE.vocabulary + i])).toBeLessThan(1e-5 * largest),
        )
  })

  it('gives the same bits however many positions it reads at once', () => {
    const ids = text.slice(0, 300)
    const atOnce = decoder.read(ids)!.slice()
    const { decoder: other } = twins()
    for (let n = 1; n < ids.length; n++) other.read(ids.slice(0, n))
    expect(other.read(ids)).toEqual(atOnce)
  })

  it('gives the same bits on kernels in plain TypeScript', () => {
    const { decoder: plain } = twins(new KernelMemory({ compiled: false }))
    expect(plain.read(text.slice(0, 40))).toEqual(decoder.read(text.slice(0, 40)))
  })

  it('gives the same bits after another text with the same beginning', () => {
    const ids = text.slice(0, 50)
    const logits = decoder.read(ids)!.slice()
    decoder.read([...text.slice(0, 20), ...text.slice(60, 90)])
    expect(decoder.read(ids)).toEqual(logits)
    expect(decoder.read(ids)).toEqual(logits)
    decoder.read(ids.slice(0, 7))
    expect(decoder.read(ids)).toEqual(logits)
  })

  it('reads as many positions as it may, and says that others are left', () => {
    const { decoder: other } = twins()
    const ids = text.slice(0, 10)
    expect([4, 4].map((most) => other.read(ids, most))).toEqual([undefined, undefined])
    expect(other.read(ids, 2)).toEqual(decoder.read(ids))
  })

  it('reads a text as long as its context, and none that is longer', () => {
    expect(decoder.read(text)!.every(Number.isFinite)).toBe(true)
    expect(() => decoder.read([...text, 0])).toThrow('Decoder: [701] ids, expected 1 to 700')
    expect(() => decoder.read([])).toThrow('[0] ids, expected 1 to 700')
  })

  it('refuses ids outside its vocabulary, and goes on afterwards', () => {
    const logits = decoder.read([1, 2])!.slice()
    expect(() => decoder.read([1, 2, 23])).toThrow('Decoder: id 23 of 23 at 2')
    expect(() => decoder.read([-1])).toThrow('id -1 of 23 at 0')
    expect(() => decoder.read([NaN])).toThrow('id NaN of 23 at 0')
    expect(() => decoder.read([1.5])).toThrow('id 1.5 of 23 at 0')
    expect(decoder.read([1, 2])).toEqual(logits)
  })

  it('takes memory for keys and values page by page', () => {
    const memory = new KernelMemory()
    const { decoder: other } = twins(memory)
    other.read(text.slice(0, 250))
    const { size } = memory
    other.read(text.slice(0, 256))
    expect(memory.size).toBe(size)
    other.read(text.slice(0, 700))
    // Two blocks, two pages more; two heads of keys and of values of 8 numbers.
    expect(memory.size - size).toBeGreaterThanOrEqual(2 * 2 * 256 * 2 * 2 * 8 * 4)
  })

  it('counts nothing as read if there is no room for it', () => {
    const memory = new KernelMemory()
    const { decoder: other } = twins(memory)
    const expected = decoder.read(text.slice(0, 30))!.slice()
    other.read(text.slice(0, 10))
    const full = vi.spyOn(memory.kernels, 'rmsNorm').mockImplementationOnce(() => {
      throw new RangeError('no room')
    })
    expect(() => other.read(text.slice(0, 30))).toThrow('no room')
    full.mockRestore()
    expect(other.read(text.slice(0, 30))).toEqual(expected)
  })

  it('refuses to read no position at all', () => {
    for (const limit of [0, NaN])
      expect(() => decoder.read([1], limit)).toThrow(`a limit of ${limit} for [1] ids`)
  })

  it('changes none of its weights by reading', () => {
    const copy = () => [...decoder.weightBytes()].map((bytes) => bytes.slice())
    const before = copy()
    // Embedding, final norm, and nine parts a block.
    expect(before).toHaveLength(2 + 9 * SIZE.blocks)
    decoder.read(text.slice(3, 90))
    expect(copy()).toEqual(before)
  })
})
