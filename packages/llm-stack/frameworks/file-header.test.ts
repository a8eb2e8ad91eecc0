import { describe, expect, it } from 'vitest'
import { crc32, readFileHeader, writeFileHeader, type FileFormat } from './file-header'

const FORMAT: FileFormat = { magic: 'TEST', version: 2, headerBytes: 16, name: 'a test file' }
const file = Uint8Array.from({ length: 40 }, (_, i) => i)
writeFileHeader(file, FORMAT)
const read = (bytes: Uint8Array) => readFileHeader('read', bytes, FORMAT)

describe('crc32', () => {
  it('gives the published check value of CRC-32', () =>
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926))
})

describe('a file header', () => {
  it('is magic, version and checksum, little-endian, before bytes that stay as they were', () => {
    expect(new TextDecoder().decode(file.subarray(0, 4))).toBe('TEST')
    expect([...file.subarray(4, 8)]).toEqual([2, 0, 0, 0])
    expect(new DataView(file.buffer).getUint32(8, true)).toBe(crc32(file.subarray(12)))
    expect([...file.subarray(12)]).toEqual(Array.from({ length: 28 }, (_, i) => 12 + i))
  })

  it('is read wherever the file lies in a buffer', () => {
    const larger = new Uint8Array(50)
    larger.set(file, 7)
    expect(read(larger.subarray(7, 47)).getUint8(39)).toBe(39)
    expect(read(Buffer.from(file)).byteLength).toBe(40)
  })

  it('is read where nothing follows it', () => {
    const header = new Uint8Array(16)
    writeFileHeader(header, FORMAT)
    expect(read(header).byteLength).toBe(16)
  })

  it.each([
    ['is empty', new Uint8Array(), 'read: not a test file [0 bytes]'],
    ['ends within the header', file.slice(0, 15), 'read: not a test file [15 bytes]'],
    ['has another magic', file.with(0, 0x74), 'read: not a test file [40 bytes]'],
    [
      'is a page of a server',
      new TextEncoder().encode('<!doctype html>'),
      'read: not a test file [15 bytes]',
    ],
    ['has a newer version', file.with(4, 3), 'read: file of version 3, this reads version 2'],
    [
      'has another checksum',
      file.with(8, ~file[8]),
      'read: cut short or damaged, checksum differs [40 bytes]',
    ],
    ['has a damaged byte', file.with(39, 0), 'read: cut short or damaged, checksum differs [40 bytes]'],
    ['is truncated', file.slice(0, -1), 'read: cut short or damaged, checksum differs [39 bytes]'],
    ['is too long', Uint8Array.of(...file, 0), 'read: cut short or damaged, checksum differs [41 bytes]'],
  ])('is refused where a file %s', (_, bytes, message) => {
    expect(() => read(bytes)).toThrow(new RangeError(message))
  })
})
