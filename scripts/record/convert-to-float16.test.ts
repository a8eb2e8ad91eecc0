import { expect, test } from 'vitest'
import { readLlama, readLlama2c } from 'llm-stack/models'
import { gaussian, seeded } from 'llm-stack/theory'
import { convertToFloat16 } from './convert-to-float16'

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

test('convertToFloat16 refuses a weight out of the range of 16 bits', () => {
  const original = new Uint8Array(28 + 4 * (30 + 2))
  original.set(new Uint8Array(Int32Array.of(2, 1, 1, 1, 1, 1, 1).buffer))
  const weights = new Float32Array(original.buffer, 28)
  weights[29] = -65_519
  expect(convertToFloat16(original).length).toBe(12 + 28 + 2 * 30)
  weights[29] = -65_520
  expect(() => convertToFloat16(original)).toThrow('-65520 does not fit into 16 bits')
})
