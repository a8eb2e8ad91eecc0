import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { float16ToNumber, readLlama, readLlama2c } from 'llm-stack/models'
import { gaussian, seeded } from 'llm-stack/theory'
import { convertToFloat16, numberToFloat16 } from './convert-to-float16'

describe('numberToFloat16', () => {
  it.each([
    [0, 0x0000],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2, 0xc000],
    [1 / 3, 0x3555],
    [65_504, 0x7bff], // the largest
    [65_519, 0x7bff],
    [2 ** -14, 0x0400], // the smallest of full precision
    [2 ** -24, 0x0001], // the smallest
    [1023 * 2 ** -24, 0x03ff],
    [2 ** -25, 0x0000], // half-way between 0 and the smallest: 0 is even
    [3 * 2 ** -25, 0x0002],
    [1 + 2 ** -11, 0x3c00], // half-way: 1 is even
    [1 + 3 * 2 ** -11, 0x3c02],
    [1 + 2 ** -11 + 2 ** -20, 0x3c01],
    [2048 - 0.5, 0x6800], // carries into the next exponent
  ])('converts %d to %i', (x, half) => expect(numberToFloat16(x)).toBe(half))

  it('is the inverse of float16ToNumber for every finite float16', () => {
    for (let half = 0; half < 0x10000; half++)
      if ((half & 0x7c00) !== 0x7c00) expect(numberToFloat16(float16ToNumber(half))).toBe(half)
    expect([float16ToNumber(0x7c00), float16ToNumber(0xfc00), float16ToNumber(0x7e00)]).toEqual([
      Infinity,
      -Infinity,
      NaN,
    ])
  })

  it('rounds to the nearest float16', () => {
    const inRange = fc.float({ min: -65_504, max: 65_504, noNaN: true })
    fc.assert(
      fc.property(inRange, (x) => {
        const half = numberToFloat16(x)
        const error = Math.abs(float16ToNumber(half) - x)
        for (const other of [half - 1, half + 1])
          if ((other & 0x7c00) !== 0x7c00 && (other & 0x8000) === (half & 0x8000))
            expect(error).toBeLessThanOrEqual(Math.abs(float16ToNumber(other) - x))
      }),
    )
  })

  it('throws for numbers out of range, NaN and infinities', () => {
    for (const x of [65_520, -1e9, NaN, Infinity])
      expect(() => numberToFloat16(x)).toThrow('does not fit into 16 bits')
  })
})

test('convertToFloat16 keeps 11 bits of each number, from a buffer at any byte offset', () => {
  const [width, hidden, blocks, heads, kvHeads, vocabulary, context] = [24, 20, 2, 6, 2, 11, 12]
  const count = vocabulary * width + blocks * (width * (2 + 2 * width + 16) + 3 * width * hidden) + width
  const random = seeded(4)
  // At byte offset 3, so that no typed array can view it in place.
  const original = new Uint8Array(3 + 28 + 4 * count + (4 * context * width) / heads).subarray(3)
  original.set(
    new Uint8Array(Int32Array.of(width, hidden, blocks, heads, kvHeads, vocabulary, context).buffer),
  )
  const numbers = Float32Array.from({ length: count }, () => 0.5 * gaussian(random))
  original.set(new Uint8Array(numbers.buffer), 28)
  const converted = convertToFloat16(original)
  expect(converted.length).toBe(12 + 28 + 2 * count)
  const [exact, stored] = [readLlama2c(original), readLlama(converted)].map((model) => model.parameters())
  exact.forEach((p, i) =>
    p.data.forEach((x, j) =>
      expect(Math.abs(stored[i].data[j] - x)).toBeLessThanOrEqual(Math.abs(x) * 2 ** -11 + 2 ** -25),
    ),
  )
})
