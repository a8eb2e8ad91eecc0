import { assertFinite, fail } from '../../theory'
import type { BlockFormat } from './block-format'
import { F16, F32 } from './floats'
import { Q4_0, Q4_1 } from './q4'
import { Q5_1 } from './q5-1'
import { Q6_K } from './q6-k'
import { Q8_0 } from './q8-0'

/** Every format that can be unpacked. Layout and rounding are those of ggml, ggml-quants.c. */
export const BLOCK_FORMATS: readonly BlockFormat[] = [F32, F16, Q4_0, Q4_1, Q5_1, Q8_0, Q6_K]

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Unpacks blocks, bytes [n blocks × format.bytes] → numbers [n × format.numbers], into `out` if it is given. Throws
 *  RangeError for a broken block, or an `out` of another length. */
export function unpackBlocks(format: BlockFormat, bytes: Uint8Array, out?: Float32Array): Float32Array {
  const blocks = bytes.length / format.bytes
  const numbers = out ?? new Float32Array(Math.floor(blocks) * format.numbers)
  if (!Number.isInteger(blocks) || numbers.length !== blocks * format.numbers)
    fail(
      'unpackBlocks',
      `${format.name} has ${format.numbers} numbers in ${format.bytes} bytes, got [${numbers.length}] for [${bytes.length} bytes]`,
    )
  const view = viewOf(bytes)
  for (let block = 0; block < blocks; block++)
    format.unpack(view, block * format.bytes, numbers, block * format.numbers)
  return numbers
}

/** Packs numbers [n × format.numbers] into n blocks → bytes [n × format.bytes]. Throws RangeError for other lengths,
 *  for NaN and infinity, and for a format that is only read. */
export function packBlocks(format: BlockFormat, numbers: Float32Array): Uint8Array<ArrayBuffer> {
  if (!format.pack) fail('packBlocks', `${format.name} is only read`)
  const blocks = numbers.length / format.numbers
  if (!Number.isInteger(blocks))
    fail('packBlocks', `[${numbers.length}] are no complete blocks of ${format.numbers} numbers`)
  if (numbers.length) assertFinite('packBlocks', numbers)
  const bytes = new Uint8Array(blocks * format.bytes)
  for (let block = 0; block < blocks; block++)
    format.pack(numbers, block * format.numbers, viewOf(bytes), block * format.bytes)
  return bytes
}
