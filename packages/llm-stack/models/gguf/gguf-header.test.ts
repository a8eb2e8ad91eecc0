import { describe, expect, it } from 'vitest'
import { F32, Q4_1, Q8_0 } from '../../frameworks'
import { readGgufHeader } from './gguf-header'
import { writeGguf, type WrittenTensor } from './write-gguf'

const vector: WrittenTensor = { name: 'p', shape: [3], format: F32, data: new Uint8Array(12) }
const matrix: WrittenTensor = { name: 'q', shape: [2, 64], format: Q8_0, data: new Uint8Array(136) }
const small = writeGguf({ metadata: { 'general.name': 'small' }, tensors: [vector, matrix] })

/** Where a text ends in the bytes of a file. */
function after(bytes: Uint8Array, text: string): number {
  const at = Buffer.from(bytes).indexOf(text)
  expect(at).toBeGreaterThan(0)
  return at + text.length
}
/** A file with other bytes from `at` on. */
function patched(bytes: Uint8Array, at: number, ...replacement: number[]): Uint8Array {
  const copy = bytes.slice()
  copy.set(replacement, at)
  return copy
}
const readError = (bytes: Uint8Array, size?: number): string => {
  try {
    readGgufHeader(bytes, size)
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError)
    return (error as Error).message
  }
}

describe('a header', () => {
  it('has version, metadata and tensors, their shapes as [rows, columns]', () => {
    const header = readGgufHeader(small)
    expect(header.version).toBe(3)
    expect(header.metadata.string('general.name')).toBe('small')
    expect(header.tensors).toEqual([
      { name: 'p', shape: [3], format: F32, offset: 0, bytes: 12 },
      { name: 'q', shape: [2, 64], format: Q8_0, offset: 32, bytes: 136 },
    ])
    expect(header.dataStart % 32).toBe(0)
    expect(header.size).toBe(header.dataStart + 32 + 136)
  })

  it('is read from version 2, and from any offset of a buffer', () => {
    const old = writeGguf({ version: 2, tensors: [vector] })
    const moved = new Uint8Array(old.length + 5).subarray(5)
    moved.set(old)
    expect(readGgufHeader(moved).version).toBe(2)
    expect(readGgufHeader(moved).tensors).toHaveLength(1)
  })

  it('keeps to another alignment', () => {
    const aligned = writeGguf({ metadata: { 'general.alignment': 128 }, tensors: [vector, matrix] })
    const header = readGgufHeader(aligned)
    expect([header.dataStart % 128, header.tensors[1].offset]).toEqual([0, 128])
  })

  it('of a file without tensors or metadata is all of it', () => {
    expect(readGgufHeader(writeGguf({})).size).toBe(32)
    expect(writeGguf({})).toHaveLength(32)
  })

  it('has the tensors in the order of their bytes', () => {
    const second = after(small, 'q') + 4 + 16 + 4
    const first = after(small, 'p') + 4 + 8 + 4
    const swapped = patched(patched(small, first, 160), second, 0)
    expect(readGgufHeader(swapped).tensors.map(({ name }) => name)).toEqual(['q', 'p'])
  })

  it('gives a tensor by name and shape', () => {
    const header = readGgufHeader(small)
    expect(header.tensor('q', [2, 64])).toBe(header.tensors[1])
    expect([header.has('q'), header.has('r')]).toEqual([true, false])
    expect(() => header.tensor('r', [2])).toThrow("GgufHeader: no tensor 'r' among 2")
    expect(() => header.tensor('q', [64, 2])).toThrow("GgufHeader: tensor 'q' is [2, 64], expected [64, 2]")
  })
})

describe('a file is refused, with the reason, if it', () => {
  const format = after(small, 'q') + 4 + 16
  it.each([
    ['is a page of a server', new TextEncoder().encode('<!doctype html>'), 'not a GGUF file'],
    ['is of version 1', patched(small, 4, 1), 'file of version 1, this reads versions 2 and 3'],
    ['is of version 4', patched(small, 4, 4), 'file of version 4, this reads versions 2 and 3'],
    ['is big-endian', patched(small, 4, 0, 0, 0, 3), 'a big-endian file, this reads little-endian ones'],
    ['is empty', new Uint8Array(), 'cut short, 0 bytes of 4 or more'],
    ['ends in its header', small.subarray(0, 20), 'cut short, 20 bytes of 24 or more'],
    [
      'has another format',
      patched(small, format, 12),
      "tensor 'q' has format 12 (Q4_K), supported are F32, F16, Q4_0, Q4_1, Q5_1, Q8_0, Q6_K",
    ],
    [
      'has an unknown format',
      patched(small, format, 99),
      "tensor 'q' has format 99 (unknown), supported are",
    ],
    ['has a removed format', patched(small, format, 4), "tensor 'q' has format 4 (unknown), supported are"],
    [
      'has a tensor without dimensions',
      patched(small, after(small, 'p'), 0),
      "tensor 'p' has 0 dimensions, expected 1 to 4",
    ],
    ['has one of five', patched(small, after(small, 'p'), 5), "tensor 'p' has 5 dimensions, expected 1 to 4"],
    [
      'has one of no numbers',
      patched(small, after(small, 'p') + 4, 0),
      "tensor 'p' has an impossible shape for F32: [0]",
    ],
    [
      'has rows of broken blocks',
      patched(small, after(small, 'q') + 4, 48),
      "tensor 'q' has an impossible shape for Q8_0: [2, 48]",
    ],
    [
      'has more than 2⁵³ bytes',
      patched(small, after(small, 'q') + 4, 0, 0, 0, 0, 0, 0, 16, 0),
      "tensor 'q' has an impossible shape for Q8_0: [2, 4503599627370496]",
    ],
    [
      'has a size of more than 2⁵³',
      patched(small, after(small, 'q') + 4, 0, 0, 0, 0, 0, 0, 32, 0),
      'damaged, a size of 9007199254740992 at byte',
    ],
    ['has a misaligned tensor', patched(small, format + 4, 33), "tensor 'q' at 33, no multiple of 32"],
    [
      'has overlapping tensors',
      patched(small, after(small, 'p') + 4, 9),
      "tensor 'q' at 32 overlaps the one before, up to 36",
    ],
    ['has two tensors of a name', patched(small, after(small, 'q') - 1, 0x70), "two tensors 'p'"],
  ])('%s', (_, bytes, message) => {
    expect(readError(bytes)).toMatch(/^readGguf: /)
    expect(readError(bytes)).toContain(`readGguf: ${message}`)
  })

  it('has two values of a key', () => {
    const twice = writeGguf({ metadata: { 'a.b': 1, 'a.c': 2 } })
    expect(readError(patched(twice, after(twice, 'a.c') - 1, 0x62))).toBe("readGguf: two values of 'a.b'")
  })

  it('has an alignment that is none', () => {
    const aligned = writeGguf({ metadata: { 'general.alignment': 64 } })
    const message = "'general.alignment' is number 0, expected a whole number above 0"
    expect(readError(patched(aligned, after(aligned, 'alignment') + 4, 0))).toBe(`GgufMetadata: ${message}`)
  })

  it('is smaller than its tensors ask for, if its size is known', () => {
    expect(readError(small.subarray(0, 200), small.length)).toBe('')
    const { size } = readGgufHeader(small)
    expect(readError(small, size)).toBe('')
    expect(readError(small, size - 1)).toBe(`readGguf: cut short, ${size - 1} bytes of ${size}`)
  })

  it('announces more than could follow: counts, strings, arrays', () => {
    const large = [0, 0, 0, 0, 0, 1, 0, 0]
    const array = writeGguf({ metadata: { list: [1, 2, 3] } })
    for (const bytes of [
      patched(small, 8, ...large),
      patched(small, 16, ...large),
      patched(small, 24, ...large),
      patched(array, after(array, 'list') + 8, ...large),
    ])
      expect(readError(bytes)).toMatch(
        /^readGguf: damaged, byte \d+ announces \d+ bytes in at most 268435456$/,
      )
  })
})

it('a tensor may have four dimensions, of which blocks divide the last', () => {
  const data = new Uint8Array(2 * 3 * 4 * 40)
  const file = writeGguf({ tensors: [{ name: 'x', shape: [2, 3, 4, 64], format: Q4_1, data }] })
  expect(readGgufHeader(file).tensor('x', [2, 3, 4, 64]).bytes).toBe(data.length)
})
