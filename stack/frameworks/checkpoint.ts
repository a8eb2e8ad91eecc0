import { fail } from '../theory'
import { formatShape } from './autograd'
import type { Module } from './module'

/** A stored model, little-endian: 'LLMS', version, CRC-32 of all that follows, length of the header (4 bytes each);
 *  the header as JSON, padded with spaces to 4 bytes; then every parameter's float32 in the header's order. */
const [MAGIC, VERSION, START] = [0x534d4c4c, 1, 16]
type Header = { parameters: string[]; meta: unknown }

/** A remainder shifted by one bit; by the eight of each byte. */
const shift = (crc: number): number => (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) =>
  new Array<number>(8).fill(0).reduce(shift, byte),
)
/** CRC-32 as in zip and PNG, a byte at a time. Peterson & Brown 1961. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[i]) & 255]
  return ~crc >>> 0
}

/** 'head.weight [27, 16]' for each parameter, in order. */
const describeParameters = (model: Module): string[] =>
  Array.from(model.namedParameters(), ([name, { shape }]) => `${name} ${formatShape(shape)}`)

/** The parameters of a model as bytes, with anything JSON can hold as `meta`. Throws RangeError if one is NaN. */
export function save(model: Module, meta: unknown = null): Uint8Array<ArrayBuffer> {
  const [parameters, tensors] = [describeParameters(model), model.parameters()]
  const nonFinite = tensors.findIndex((p) => !p.data.every(Number.isFinite))
  if (nonFinite >= 0) fail('save', `NaN or infinity in ${parameters[nonFinite]}`)
  const header = new TextEncoder().encode(JSON.stringify({ parameters, meta } satisfies Header))
  const numbers = Float32Array.from(tensors.flatMap((p) => Array.from(p.data)))
  const data = START + Math.ceil(header.length / 4) * 4
  const bytes = new Uint8Array(data + numbers.byteLength).fill(32)
  bytes.set(header, START)
  bytes.set(new Uint8Array(numbers.buffer), data)
  const words = new Uint32Array(bytes.buffer, 0, START / 4)
  words.set([MAGIC, VERSION, 0, data - START])
  words[2] = crc32(bytes.subarray(12))
  return bytes
}

/** Puts stored parameters into a model of the same names and shapes; returns the `meta` stored with them. Throws
 *  RangeError, the model left as it was, if the file is foreign, of another version, damaged, or of another model. */
export function load(model: Module, bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number): number => view.getUint32(at, true)
  const size = `[${bytes.length} bytes]`
  if (bytes.length < START || word(0) !== MAGIC) fail('load', `not a stored model ${size}`)
  if (word(4) !== VERSION) fail('load', `file of version ${word(4)}, this reads version ${VERSION}`)
  if (word(8) !== crc32(bytes.subarray(12))) fail('load', `damaged, checksum differs ${size}`)
  const data = START + word(12)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(START, data))) as Header
  const [stored, expected] = [header.parameters, describeParameters(model)]
  for (let i = 0; i < Math.max(stored.length, expected.length); i++)
    if (stored[i] !== expected[i])
      fail(
        'load',
        `another model: file has ${stored[i] ?? 'nothing'} where this has ${expected[i] ?? 'nothing'}`,
      )
  const numbers = new Float32Array(Uint8Array.from(bytes.subarray(data)).buffer)
  let at = 0
  for (const p of model.parameters()) {
    p.data.set(numbers.subarray(at, (at += p.data.length)))
    p.markChanged()
  }
  return header.meta
}
