import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK_FORMATS, packBlocks, unpackBlocks } from './block-formats'
import { F16, F32 } from './floats'
import { Q4_0, Q4_1 } from './q4'
import { Q5_1 } from './q5-1'
import { Q6_K } from './q6-k'
import { Q8_0 } from './q8-0'

const PACKED = [F32, F16, Q4_0, Q4_1, Q8_0].map((format) => [format.name, format] as const)
const from0to = (n: number) => Array.from({ length: n }, (_, i) => i)
const unpack = (format: (typeof BLOCK_FORMATS)[number], ...bytes: number[]) => [
  ...unpackBlocks(format, Uint8Array.from(bytes)),
]
/** Two, minus a quarter and three as floats of 16 bits, little-endian. */
const [TWO, MINUS_QUARTER, THREE] = [
  [0x00, 0x40],
  [0x00, 0xb4],
  [0x00, 0x42],
]

describe('blocks worked out by hand', () => {
  it('of F32 and F16 are floats', () => {
    expect(unpack(F32, 0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0)).toEqual([1, -2])
    expect(unpack(F16, ...TWO, ...MINUS_QUARTER)).toEqual([2, -0.25])
  })

  it('of Q8_0 have whole numbers after a scale', () => {
    const bytes = from0to(32).map((i) => (8 * i + 5) & 255)
    const expected = from0to(32).map((i) => 2 * (8 * i + 5 < 128 ? 8 * i + 5 : 8 * i + 5 - 256))
    expect(unpack(Q8_0, ...TWO, ...bytes)).toEqual(expected)
  })

  it('of Q4_0 have the first half of the numbers in the low halves of the bytes, eight too high', () => {
    const bytes = from0to(16).map((i) => i | ((15 - i) << 4))
    const expected = [...from0to(16).map((i) => 2 * (i - 8)), ...from0to(16).map((i) => 2 * (7 - i))]
    expect(unpack(Q4_0, ...TWO, ...bytes)).toEqual(expected)
  })

  it('of Q4_1 have a minimum after the scale', () => {
    const bytes = from0to(16).map((i) => i | ((15 - i) << 4))
    const expected = [...from0to(16).map((i) => 3 + 2 * i), ...from0to(16).map((i) => 33 - 2 * i)]
    expect(unpack(Q4_1, ...TWO, ...THREE, ...bytes)).toEqual(expected)
  })

  it('of Q5_1 have the fifth bits of all numbers in between', () => {
    const bytes = from0to(16).map((i) => i | ((15 - i) << 4))
    // Of numbers 0, 9, 17 and 31.
    const fifthBits = [0b0000_0001, 0b0000_0010, 0b0000_0010, 0b1000_0000]
    const low = [...from0to(16), ...from0to(16).reverse()]
    const expected = low.map((x, i) => 3 + 2 * ([0, 9, 17, 31].includes(i) ? 16 + x : x))
    expect(unpack(Q5_1, ...TWO, ...THREE, ...fifthBits, ...bytes)).toEqual(expected)
  })

  /** As ggml describes the layout: four numbers, 32 apart, from two bytes of low bits and one
   *  of high bits. */
  it('of Q6_K have six bits in two places, and a scale for each 16 numbers', () => {
    const low = from0to(128).map((i) => (37 * i + 11) & 255)
    const high = from0to(64).map((i) => (101 * i + 7) & 255)
    const scales = from0to(16).map((i) => 9 * i - 70)
    const expected = new Array<number>(256)
    for (const half of [0, 1])
      for (let i = 0; i < 32; i++) {
        const [a, b, bits] = [low[64 * half + i], low[64 * half + 32 + i], high[32 * half + i]]
        const quanta = [
          (a % 16) + 16 * (bits % 4),
          (b % 16) + 16 * (Math.floor(bits / 4) % 4),
          Math.floor(a / 16) + 16 * (Math.floor(bits / 16) % 4),
          Math.floor(b / 16) + 16 * Math.floor(bits / 64),
        ]
        quanta.forEach((quantum, k) => {
          const place = 128 * half + 32 * k + i
          expected[place] = 2 * scales[Math.floor(place / 16)] * (quantum - 32)
        })
      }
    const bytes = Uint8Array.from([...low, ...high, ...scales, ...TWO])
    expect([...unpackBlocks(Q6_K, bytes)].map((x) => x + 0)).toEqual(expected.map((x) => x + 0))
  })

  it('are packed as ggml packs them', () => {
    const ramp = Float32Array.from({ length: 32 }, (_, i) => i - 8)
    const packed = (format: (typeof BLOCK_FORMATS)[number]) => [...packBlocks(format, ramp)]
    // Scale 31/15, minimum −8: of −8 to 23 each second step rounds up.
    const quanta = from0to(32).map((i) => Math.floor((15 * i) / 31 + 0.5))
    expect(packed(Q4_1)).toEqual([
      ...[0x22, 0x40, 0x00, 0xc8],
      ...from0to(16).map((i) => quanta[i] | (quanta[16 + i] << 4)),
    ])
    // The extreme, 23, becomes −8: the scale is −23/8.
    const signed = from0to(32).map((i) => Math.min(15, Math.floor((-8 * (i - 8)) / 23 + 8.5)))
    expect(packed(Q4_0)).toEqual([
      ...[0xc0, 0xc1],
      ...from0to(16).map((i) => signed[i] | (signed[16 + i] << 4)),
    ])
    const eight = from0to(32).map((i) => Math.round((127 * (i - 8)) / 23) & 255)
    expect(packed(Q8_0)).toEqual([0xcc, 0x31, ...eight])
  })

  it('round halves away from zero in Q8_0', () => {
    const numbers = new Float32Array(32)
    numbers.set([127, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5])
    expect([...packBlocks(Q8_0, numbers).subarray(2, 9)]).toEqual([127, 1, 255, 2, 254, 3, 253])
  })
})

/** Weights as they come: not too small for a scale of 16 bits, of both signs. */
const weights = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 })
  .map((list) => Float32Array.from([...list.slice(0, 30), -1, 0.75]))
/** The largest error of a number, of 1 in magnitude: half a step, and what is lost in scale and minimum. */
const ERRORS: Record<string, number> = {
  F32: 0,
  F16: 2 ** -12,
  Q4_0: 1 / 8 + 0.01,
  Q4_1: 2 / 15 / 2 + 0.002,
  Q8_0: 1 / 127 / 2 + 0.0005,
}

describe.each(PACKED)('%s', (name, format) => {
  it('unpacks what it packed, to the nearest step', () => {
    fc.assert(
      fc.property(weights, (numbers) => {
        const unpacked = unpackBlocks(format, packBlocks(format, numbers))
        unpacked.forEach((x, i) => expect(Math.abs(x - numbers[i])).toBeLessThanOrEqual(ERRORS[name]))
      }),
    )
  })

  it('packs what it unpacked to the same bytes', () => {
    fc.assert(
      fc.property(weights, (numbers) => {
        const packed = packBlocks(format, numbers)
        expect(packBlocks(format, unpackBlocks(format, packed))).toEqual(packed)
      }),
    )
  })

  it('packs zeros and equal numbers', () => {
    for (const x of [0, 0.5, -1]) {
      const equal = new Float32Array(32).fill(x)
      unpackBlocks(format, packBlocks(format, equal)).forEach((y) => expect(y).toBeCloseTo(x, 3))
    }
  })

  it('packs numbers too small for its scale to almost nothing', () => {
    const tiny = Float32Array.from({ length: 32 }, (_, i) => (i - 16) * 1e-45)
    unpackBlocks(format, packBlocks(format, tiny)).forEach((x) => expect(Math.abs(x)).toBeLessThan(1e-40))
  })

  it('packs each block by itself', () => {
    const numbers = Float32Array.from({ length: 96 }, (_, i) => (1 + i) * 10 ** Math.floor(i / 32))
    const parts = [0, 32, 64].flatMap((at) => [...packBlocks(format, numbers.slice(at, at + 32))])
    expect([...packBlocks(format, numbers)]).toEqual(parts)
  })
})

describe.each(BLOCK_FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  it('unpacks blocks anywhere in a buffer, into a given array', () => {
    const bytes = Uint8Array.from({ length: 3 * format.bytes }, (_, i) => (i * 89 + 3) & 0x3b)
    const moved = new Uint8Array(bytes.length + 7).subarray(7)
    moved.set(bytes)
    const out = new Float32Array(3 * format.numbers + 2).fill(9)
    unpackBlocks(format, moved, out.subarray(1, -1))
    expect([out[0], out.at(-1)]).toEqual([9, 9])
    expect(out.slice(1, -1)).toEqual(unpackBlocks(format, bytes))
  })

  it('refuses a broken block, and an array of another length', () => {
    if (format.bytes === 1) return
    expect(() => unpackBlocks(format, new Uint8Array(format.bytes + 1))).toThrow(
      `unpackBlocks: ${format.name} has ${format.numbers} numbers in ${format.bytes} bytes, got`,
    )
    const blocks = new Uint8Array(2 * format.bytes)
    expect(() => unpackBlocks(format, blocks, new Float32Array(format.numbers))).toThrow(RangeError)
    expect(unpackBlocks(format, new Uint8Array())).toHaveLength(0)
  })
})

describe('packBlocks refuses', () => {
  it('numbers that are not finite, or no complete blocks', () => {
    expect(() => packBlocks(Q8_0, new Float32Array(33))).toThrow(
      'packBlocks: [33] are no complete blocks of 32 numbers',
    )
    expect(() => packBlocks(Q4_1, new Float32Array(32).fill(NaN, 3))).toThrow('packBlocks: NaN at index 3')
    expect(packBlocks(Q4_0, new Float32Array())).toHaveLength(0)
  })

  it('formats that are only read', () => {
    expect(() => packBlocks(Q6_K, new Float32Array(256))).toThrow('packBlocks: Q6_K is only read')
    expect(() => packBlocks(Q5_1, new Float32Array(32))).toThrow('Q5_1 is only read')
  })
})

it('the formats have the ids of ggml', () => {
  const ids = BLOCK_FORMATS.map(({ name, id, numbers, bytes }) => [name, id, numbers, bytes])
  expect(ids).toEqual([
    ['F32', 0, 1, 4],
    ['F16', 1, 1, 2],
    ['Q4_0', 2, 32, 18],
    ['Q4_1', 3, 32, 20],
    ['Q5_1', 7, 32, 24],
    ['Q8_0', 8, 32, 34],
    ['Q6_K', 14, 256, 210],
  ])
})
