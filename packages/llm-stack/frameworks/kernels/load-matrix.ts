import { assertFinite } from '../../theory'
import { float16ToNumber, numberToFloat16 } from '../float16'
import { Q4_0, Q4_1, Q8_0, unpackBlocks, type BlockFormat } from '../quantization'
import { FloatMatrix } from './float-matrix'
import type { KernelMemory } from './kernel-memory'
import { PackedMatrix } from './packed-matrix'
import type { WeightMatrix } from './weight-matrix'

/** Q4_0 as Q4_1, with the same numbers: the minimum is −8 scales. blocks [n × 18 bytes] → [n × 20 bytes]. */
function withMinimum(blocks: Uint8Array): Uint8Array {
  const count = blocks.length / Q4_0.bytes
  const result = new Uint8Array(count * Q4_1.bytes)
  const [from, to] = [blocks, result].map((bytes) => new DataView(bytes.buffer, bytes.byteOffset))
  for (let b = 0; b < count; b++) {
    const scale = from.getUint16(b * Q4_0.bytes, true)
    to.setUint16(b * Q4_1.bytes, scale, true)
    to.setUint16(b * Q4_1.bytes + 2, numberToFloat16(-8 * float16ToNumber(scale)), true)
    result.set(blocks.subarray(b * Q4_0.bytes + 2, (b + 1) * Q4_0.bytes), b * Q4_1.bytes + 4)
  }
  return result
}

/** Puts a matrix [rows, columns] from a file into a kernel memory. Weights of Q4_0, Q4_1 and Q8_0 stay
 *  packed, others become 32-bit floats; so do all with `unpack`. blocks: the matrix in its format, row by
 *  row. Throws RangeError for a number that is not finite, or if there is no room. */
export function loadMatrix(
  memory: KernelMemory,
  format: BlockFormat,
  [rows, columns]: readonly number[],
  blocks: Uint8Array,
  unpack = false,
): WeightMatrix {
  if (!unpack && format === Q4_1) return new PackedMatrix(memory, rows, columns, 4, blocks)
  if (!unpack && format === Q4_0) return new PackedMatrix(memory, rows, columns, 4, withMinimum(blocks))
  if (!unpack && format === Q8_0) return new PackedMatrix(memory, rows, columns, 8, blocks)
  const weights = unpackBlocks(format, blocks)
  assertFinite('loadMatrix', weights)
  return new FloatMatrix(memory, rows, columns, weights)
}
