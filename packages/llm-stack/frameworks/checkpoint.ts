import { fail } from '../theory'
import { formatShape } from './autograd'
import { readFileHeader, writeFileHeader, type FileFormat } from './file-header'
import type { Module } from './module'

/** A stored model: the header ends with the length of a JSON text; the JSON, padded with spaces to 4 bytes; then every
 *  parameter's float32, little-endian, in the order of the JSON. */
const CHECKPOINT: FileFormat = { magic: 'LLMS', version: 1, headerBytes: 16, name: 'a stored model' }
const START = CHECKPOINT.headerBytes
/** The JSON: 'head.weight [27, 16]' for each parameter, and what the caller stored with them. */
type StoredDescription = { parameters: string[]; meta: unknown }

/** 'head.weight [27, 16]' for each parameter, in order. */
const describeParameters = (model: Module): string[] =>
  Array.from(model.namedParameters(), ([name, { shape }]) => `${name} ${formatShape(shape)}`)

/** A model's parameters as bytes, with `meta`, any JSON value. Throws RangeError if a parameter is not finite. */
export function save(model: Module, meta: unknown = null): Uint8Array<ArrayBuffer> {
  const [parameters, tensors] = [describeParameters(model), model.parameters()]
  const nonFinite = tensors.findIndex((p) => !p.data.every(Number.isFinite))
  if (nonFinite >= 0) fail('save', `NaN or infinity in ${parameters[nonFinite]}`)
  const header = new TextEncoder().encode(JSON.stringify({ parameters, meta } satisfies StoredDescription))
  const numbers = Float32Array.from(tensors.flatMap((p) => Array.from(p.data)))
  const data = START + Math.ceil(header.length / 4) * 4
  const bytes = new Uint8Array(data + numbers.byteLength).fill(32)
  bytes.set(header, START)
  bytes.set(new Uint8Array(numbers.buffer), data)
  new DataView(bytes.buffer).setUint32(12, data - START, true)
  writeFileHeader(bytes, CHECKPOINT)
  return bytes
}

/** Loads stored parameters into a model of the same names and shapes → the `meta` stored with them. Throws RangeError,
 *  and leaves the model as it was, if the file is foreign, of another version, damaged, or of another model. */
export function load(model: Module, bytes: Uint8Array): unknown {
  const data = START + readFileHeader('load', bytes, CHECKPOINT).getUint32(12, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(START, data))) as StoredDescription
  const [stored, expected] = [header.parameters, describeParameters(model)]
  const none = 'nothing'
  for (let i = 0; i < Math.max(stored.length, expected.length); i++)
    if (stored[i] !== expected[i])
      fail('load', `another model: file has ${stored[i] ?? none} where this has ${expected[i] ?? none}`)
  const numbers = new Float32Array(Uint8Array.from(bytes.subarray(data)).buffer)
  let at = 0
  for (const p of model.parameters()) {
    p.data.set(numbers.subarray(at, (at += p.data.length)))
    p.markChanged()
  }
  return header.meta
}
