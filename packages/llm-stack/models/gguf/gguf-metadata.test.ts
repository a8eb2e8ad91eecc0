import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGgufHeader } from './gguf-header'
import { GgufMetadata } from './gguf-metadata'
import type { MetadataValue } from './metadata-value'
import { writeGguf } from './write-gguf'

/** The value that a file has whose only entry is of this type and has these bytes. */
function valueOf(type: number, ...bytes: number[]): MetadataValue {
  const file = [...writeGguf({ metadata: { k: 0 } }).subarray(0, 24 + 8 + 1), type, 0, 0, 0, ...bytes]
  return readGgufHeader(Uint8Array.from(file)).metadata.get('k')!
}
const small = (n: number) => [n, 0, 0, 0, 0, 0, 0, 0]

describe('a value is read', () => {
  const bits = (array: ArrayBufferView) => [...new Uint8Array(array.buffer)]
  it.each([
    ['unsigned, of 8 bits', 0, [200], 200],
    ['signed, of 8 bits', 1, [200], -56],
    ['unsigned, of 16 bits', 2, [1, 200], 51_201],
    ['signed, of 16 bits', 3, [1, 200], -14_335],
    ['unsigned, of 32 bits', 4, [1, 0, 0, 200], 3_355_443_201],
    ['signed, of 32 bits', 5, [1, 0, 0, 200], -939_524_095],
    ['a float of 32 bits', 6, bits(Float32Array.of(1.5)), 1.5],
    ['true', 7, [1], true],
    ['false', 7, [0], false],
    ['a string', 8, [...small(3), 0xe2, 0x82, 0xac], '€'],
    ['a string with a mark at its start', 8, [...small(4), 0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
    ['unsigned, of 64 bits', 10, bits(BigUint64Array.of(2n ** 53n - 1n)), 2 ** 53 - 1],
    ['unsigned, beyond 2⁵³', 10, bits(BigUint64Array.of(2n ** 64n - 1n)), 2n ** 64n - 1n],
    ['signed, of 64 bits', 11, bits(BigInt64Array.of(-7n)), -7],
    ['signed, beyond −2⁵³', 11, bits(BigInt64Array.of(-(2n ** 60n))), -(2n ** 60n)],
    ['a float of 64 bits', 12, bits(Float64Array.of(0.1)), 0.1],
    ['an array', 9, [1, 0, 0, 0, ...small(2), 255, 3], [-1, 3]],
    ['an empty array', 9, [8, 0, 0, 0, ...small(0)], []],
    ['an array of strings', 9, [8, 0, 0, 0, ...small(2), ...small(1), 0x61, ...small(0)], ['a', '']],
    [
      'arrays in an array',
      9,
      [9, 0, 0, 0, ...small(2), 0, 0, 0, 0, ...small(1), 7, 7, 0, 0, 0, ...small(1), 1],
      [[7], [true]],
    ],
  ])('%s', (_, type, bytes, value) => expect(valueOf(type, ...bytes)).toEqual(value))

  it.each([
    ['of an unknown type', 13, [0], 'readGguf: damaged, type 13 of a value before byte 37'],
    ['in an array of an unknown type', 9, [99, 0, 0, 0, ...small(1), 0], 'damaged, type 99'],
    [
      'with too many arrays inside arrays',
      9,
      new Array(9).fill([9, 0, 0, 0, ...small(1)]).flat(),
      'arrays inside arrays',
    ],
    ['that is cut short', 10, [1, 2, 3], 'readGguf: cut short, 40 bytes of 45 or more'],
    [
      'in an array that is cut short',
      9,
      [5, 0, 0, 0, ...small(3), 0, 0, 0, 0],
      'cut short, 53 bytes of 61 or more',
    ],
  ])('but not one %s', (_, type, bytes, message) => {
    expect(() => valueOf(type, ...bytes)).toThrow(RangeError)
    expect(() => valueOf(type, ...bytes)).toThrow(message)
  })
})

it('metadata are read as they were written', () => {
  const number = fc.oneof(fc.nat(2 ** 31), fc.double({ noNaN: true }))
  const scalars = [
    number,
    fc.boolean(),
    fc.string({ unit: 'grapheme' }),
    fc.bigInt({ min: 2n ** 54n, max: 2n ** 64n - 1n }),
  ]
  const arrays = scalars.map((scalar) => fc.array(scalar as fc.Arbitrary<MetadataValue>))
  const value = fc.oneof(...scalars, ...arrays, fc.array(arrays[0])) as fc.Arbitrary<MetadataValue>
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-f.]{1,9}$/), value), (values) => {
      const { metadata } = readGgufHeader(writeGguf({ metadata: values }))
      expect(metadata.keys()).toEqual(Object.keys(values))
      for (const key of metadata.keys()) expect(metadata.get(key)).toEqual(values[key])
    }),
  )
})

describe('typed access', () => {
  const values = {
    n: 3,
    x: 0.5,
    nan: NaN,
    yes: true,
    s: 'text',
    list: [1, 2],
    names: ['a'],
    big: 2n ** 60n,
    none: [],
  }
  const metadata = new GgufMetadata(new Map<string, MetadataValue>(Object.entries(values)))

  it('gives values of the expected kind', () => {
    expect([metadata.count('n'), metadata.number('x'), metadata.boolean('yes')]).toEqual([3, 0.5, true])
    expect([metadata.string('s'), metadata.numbers('list'), metadata.strings('names')]).toEqual([
      ...['text', [1, 2], ['a']],
    ])
    expect([metadata.strings('none'), metadata.numbers('none')]).toEqual([[], []])
  })

  it('gives the fallback for a missing key alone', () => {
    expect(metadata.count('missing', 7)).toBe(7)
    expect(metadata.number('missing', 0)).toBe(0)
    expect(metadata.boolean('missing', false)).toBe(false)
    expect(metadata.string('missing', '')).toBe('')
    expect(metadata.count('n', 7)).toBe(3)
    expect(() => metadata.count('s', 7)).toThrow(RangeError)
  })

  it.each([
    [() => metadata.number('missing'), "GgufMetadata: 'missing' is missing, expected a finite number"],
    [() => metadata.number('s'), "GgufMetadata: 's' is string text, expected a finite number"],
    [() => metadata.number('nan'), "'nan' is number NaN, expected a finite number"],
    [() => metadata.number('big'), "'big' is bigint 1152921504606846976, expected a finite number"],
    [() => metadata.count('x'), "'x' is number 0.5, expected a whole number above 0"],
    [() => metadata.boolean('n'), "'n' is number 3, expected a boolean"],
    [() => metadata.string('list'), "'list' is an array [2], expected a string"],
    [() => metadata.strings('list'), "'list' is an array [2], expected an array of strings"],
    [() => metadata.strings('s'), "'s' is string text, expected an array of strings"],
    [() => metadata.numbers('names'), "'names' is an array [1], expected an array of finite numbers"],
  ])('refuses other kinds: %s', (read, message) => {
    expect(read).toThrow(RangeError)
    expect(read).toThrow(message)
  })
})
