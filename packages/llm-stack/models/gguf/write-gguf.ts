import { fail } from '../../theory'
import { GGUF_ALIGNMENT, GGUF_MAGIC } from './gguf-header'
import type { GgufTensor } from './gguf-tensor'
import { joinBytes } from './join-bytes'
import type { MetadataValue } from './metadata-value'

/** A tensor to be written: its blocks are `data` [n bytes]. */
export type WrittenTensor = Pick<GgufTensor, 'name' | 'shape' | 'format'> & { data: Uint8Array }

/** Content of a file to be written. */
export interface GgufContent {
  /** Version of the format (default 3). */
  version?: number
  /** Values by key. 'general.alignment' is kept to. */
  metadata?: Readonly<Record<string, MetadataValue>>
  tensors?: readonly WrittenTensor[]
}

/** Bytes of a number of so many bytes. */
function numberBytes(size: number, write: (view: DataView) => void): Uint8Array {
  const view = new DataView(new ArrayBuffer(size))
  write(view)
  return new Uint8Array(view.buffer)
}
const uint32 = (x: number) => numberBytes(4, (view) => view.setUint32(0, x, true))
const uint64 = (x: number | bigint) => numberBytes(8, (view) => view.setBigUint64(0, BigInt(x), true))
const float64 = (x: number) => numberBytes(8, (view) => view.setFloat64(0, x, true))

function stringBytes(text: string): Uint8Array[] {
  const bytes = new TextEncoder().encode(text)
  return [uint64(bytes.length), bytes]
}

/** Types of values: whole numbers that fit into 32 bits, other numbers as floats of 64 bits, and so on. */
const [UINT32, BOOLEAN, STRING, ARRAY, UINT64, FLOAT64] = [4, 7, 8, 9, 10, 12]
function typeOf(value: MetadataValue): number {
  if (Array.isArray(value)) return ARRAY
  if (typeof value === 'number') return Object.is(value, value >>> 0) ? UINT32 : FLOAT64
  return typeof value === 'bigint' ? UINT64 : typeof value === 'string' ? STRING : BOOLEAN
}
/** The type of all values of an array: FLOAT64 if some of its numbers need it. */
function commonType(values: readonly MetadataValue[]): number {
  const types = new Set(values.map(typeOf))
  if (types.has(FLOAT64)) types.delete(UINT32)
  if (types.size > 1) fail('writeGguf', `an array of values of types ${[...types].join(' and ')}`)
  return types.values().next().value ?? UINT32
}

function valueBytes(value: MetadataValue, type: number): Uint8Array[] {
  if (Array.isArray(value)) {
    const elementType = commonType(value)
    return [
      uint32(elementType),
      uint64(value.length),
      ...value.flatMap((element) => valueBytes(element, elementType)),
    ]
  }
  if (typeof value === 'string') return stringBytes(value)
  if (typeof value === 'boolean') return [Uint8Array.of(Number(value))]
  if (typeof value === 'bigint') return [uint64(value)]
  return [type === FLOAT64 ? float64(value) : uint32(value)]
}

const padding = (length: number, alignment: number) => (alignment - (length % alignment)) % alignment
const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0)

/** Writes a GGUF file → its bytes [n]. Throws RangeError if a tensor's data are not as long as its shape asks
 *  for, or if an array has values of several types. */
export function writeGguf({
  version = 3,
  metadata = {},
  tensors = [],
}: GgufContent): Uint8Array<ArrayBuffer> {
  const alignment = Number(metadata['general.alignment'] ?? GGUF_ALIGNMENT)
  const entries = Object.entries(metadata)
  const entryBytes = entries.flatMap(([key, value]) => {
    const type = typeOf(value)
    return [...stringBytes(key), uint32(type), ...valueBytes(value, type)]
  })
  const counts = [uint64(tensors.length), uint64(entries.length)]
  const header = [uint32(GGUF_MAGIC), uint32(version), ...counts, ...entryBytes]
  const data: Uint8Array[] = []
  for (const { name, shape, format, data: blocks } of tensors) {
    const count = shape.reduce((product, size) => product * size, 1)
    const expected = (count / format.numbers) * format.bytes
    if (blocks.length !== expected)
      fail('writeGguf', `'${name}' has [${blocks.length} bytes], expected ${expected}`)
    const offset = lengthOf(data)
    const dimensions = [...shape].reverse().map(uint64)
    header.push(...stringBytes(name), uint32(shape.length), ...dimensions, uint32(format.id), uint64(offset))
    data.push(blocks, new Uint8Array(padding(blocks.length, alignment)))
  }
  header.push(new Uint8Array(padding(lengthOf(header), alignment)))
  return joinBytes([...header, ...data])
}
