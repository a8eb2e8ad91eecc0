import { fail } from '../theory'
import type { Module } from './modules'
import { show } from './tensor'

/**
 * A stored model, little-endian: 'LLMS', version, CRC-32 of all that follows, length of the header (4 bytes each);
 * the header as JSON, padded with spaces to 4 bytes; then every parameter's float32 in the header's order.
 */
const MAGIC = 0x534d4c4c
const VERSION = 1
const START = 16

interface Header {
  parameters: { name: string; shape: readonly number[] }[]
  meta: unknown
}

/** CRC-32 as in zip and PNG. Peterson & Brown 1961. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let i = 0; i < bytes.length; i++) {
    crc ^= bytes[i]
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return ~crc >>> 0
}

/** The parameters of a model as bytes, with anything JSON can hold as `meta`. Throws RangeError if one is NaN. */
export function save(model: Module, meta: unknown = null): Uint8Array<ArrayBuffer> {
  const named = [...model.namedParameters()]
  for (const [name, p] of named)
    if (!p.data.every(Number.isFinite)) fail('save', `NaN or infinity in ${name} ${show(p.shape)}`)
  const parameters = named.map(([name, { shape }]) => ({ name, shape }))
  let header = new TextEncoder().encode(JSON.stringify({ parameters, meta } satisfies Header))
  const padded = Math.ceil(header.length / 4) * 4
  header = new Uint8Array(padded).fill(32).map((space, i) => header[i] ?? space)
  const bytes = new Uint8Array(START + padded + named.reduce((sum, [, p]) => sum + p.data.byteLength, 0))
  bytes.set(header, START)
  let at = START + padded
  for (const [, p] of named) {
    bytes.set(new Uint8Array(p.data.buffer, p.data.byteOffset, p.data.byteLength), at)
    at += p.data.byteLength
  }
  const words = [MAGIC, VERSION, crc32(bytes.subarray(START)), padded]
  words.forEach((word, i) => new DataView(bytes.buffer).setUint32(4 * i, word, true))
  return bytes
}

/**
 * Puts stored parameters into a model of the same names and shapes and returns the `meta` stored with them. Throws
 * RangeError, and leaves the model as it was, if the file is foreign, of another version, cut short, damaged, or of
 * another model.
 */
export function load(model: Module, bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < START || view.getUint32(0, true) !== MAGIC)
    fail('load', `not a stored model [${bytes.length} bytes]`)
  const version = view.getUint32(4, true)
  if (version !== VERSION) fail('load', `file of version ${version}, this reads version ${VERSION}`)
  if (view.getUint32(8, true) !== crc32(bytes.subarray(START)))
    fail('load', `damaged: checksum differs [${bytes.length} bytes]`)
  const data = START + view.getUint32(12, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(START, data))) as Header
  const named = [...model.namedParameters()]
  const mine = named.map(([name, p]) => `${name} ${show(p.shape)}`)
  const theirs = header.parameters.map(({ name, shape }) => `${name} ${show(shape)}`)
  const odd = Array.from({ length: Math.max(mine.length, theirs.length) }, (_, i) => i).find(
    (i) => mine[i] !== theirs[i],
  )
  if (odd !== undefined)
    fail(
      'load',
      `another model: file has ${theirs[odd] ?? 'nothing'} where this has ${mine[odd] ?? 'nothing'}`,
    )
  const numbers = new Float32Array(bytes.slice(data).buffer)
  let at = 0
  for (const [, p] of named) {
    p.data.set(numbers.subarray(at, at + p.data.length))
    at += p.data.length
  }
  return header.meta
}
