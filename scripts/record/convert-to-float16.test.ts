import { expect, test } from 'vitest'
import { readLlama2cWeights, readLlamaWeights } from 'llm-stack/models'
import { gaussian, seeded } from 'llm-stack/theory'
import { convertToFloat16 } from './convert-to-float16'

test('convertToFloat16 keeps 11 bits of each number, from a buffer at any byte offset', () => {
  const [width, hidden, blocks, heads, kvHeads, vocabulary, context] = [48, 20, 2, 6, 2, 11, 12]
  const count = vocabulary * width + blocks * (width * (2 + 2 * width + 32) + 3 * width * hidden) + width
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
  const [exact, stored] = [readLlama2cWeights(original).numbers, readLlamaWeights(converted).numbers]
  exact.forEach((x, i) =>
    expect(Math.abs(stored[i] - x)).toBeLessThanOrEqual(Math.abs(x) * 2 ** -11 + 2 ** -25),
  )
})

test('convertToFloat16 refuses a weight out of the range of 16 bits', () => {
  // One block of width 8, hidden width 1: 312 weights.
  const original = new Uint8Array(28 + 4 * (312 + 8))
  original.set(new Uint8Array(Int32Array.of(8, 1, 1, 1, 1, 1, 1).buffer))
  const weights = new Float32Array(original.buffer, 28)
  weights[311] = -65_519
  expect(convertToFloat16(original).length).toBe(12 + 28 + 2 * 312)
  weights[311] = -65_520
  expect(() => convertToFloat16(original)).toThrow('-65520 does not fit into 16 bits')
})
