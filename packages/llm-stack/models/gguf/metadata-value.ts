import { fail } from '../../theory'
import type { ByteReader } from './byte-reader'

/** A value in a file's metadata; a bigint where a number would round it. */
export type MetadataValue = number | bigint | boolean | string | MetadataValue[]

const exact = (value: bigint): number | bigint => (BigInt.asIntN(54, value) === value ? Number(value) : value)

/** Bytes of a value of each type but string and array, and how they are read. */
const SCALARS: Record<number, [bytes: number, read: (view: DataView, at: number) => MetadataValue]> = {
  0: [1, (view, at) => view.getUint8(at)],
  1: [1, (view, at) => view.getInt8(at)],
  2: [2, (view, at) => view.getUint16(at, true)],
  3: [2, (view, at) => view.getInt16(at, true)],
  4: [4, (view, at) => view.getUint32(at, true)],
  5: [4, (view, at) => view.getInt32(at, true)],
  6: [4, (view, at) => view.getFloat32(at, true)],
  7: [1, (view, at) => view.getUint8(at) !== 0],
  10: [8, (view, at) => exact(view.getBigUint64(at, true))],
  11: [8, (view, at) => exact(view.getBigInt64(at, true))],
  12: [8, (view, at) => view.getFloat64(at, true)],
}
const STRING = 8
const ARRAY = 9
/** Least bytes of a string, its length, and of an array, its type and length. */
const LEAST_BYTES: Record<number, number> = { [STRING]: 8, [ARRAY]: 12 }
/** Arrays inside arrays, at most: no file has more than two. */
const MAX_DEPTH = 8

/** Reads the value of a type. Throws RangeError for an unknown type, too many arrays inside arrays, and as
 *  `ByteReader`. */
export function readMetadataValue(reader: ByteReader, type: number, depth = 0): MetadataValue {
  if (type === STRING) return reader.string()
  if (type === ARRAY) {
    if (depth === MAX_DEPTH) fail('readGguf', `damaged, arrays inside arrays at byte ${reader.position}`)
    const elementType = reader.uint32()
    const length = reader.size()
    reader.ensure(length * (LEAST_BYTES[elementType] ?? SCALARS[elementType]?.[0] ?? 1))
    const values: MetadataValue[] = []
    for (let i = 0; i < length; i++) values.push(readMetadataValue(reader, elementType, depth + 1))
    return values
  }
  const scalar =
    SCALARS[type] ?? fail('readGguf', `damaged, type ${type} of a value before byte ${reader.position}`)
  return reader.number(...scalar)
}
