import { fail } from '../../theory'
import type { KernelMemory } from './kernel-memory'
import type { Pointer } from './kernels'
import { ACTIVATION_BYTES, BLOCK, PLACES, SCRATCH_BYTES } from './layout'
import { packRows, Q4_ROWS, Q8_ROWS } from './packed-rows'
import type { VectorBuffer } from './vector-buffer'
import type { WeightMatrix } from './weight-matrix'

/** Bits of a packed weight. */
export type WeightBits = 4 | 8

/** Weights of 4 or 8 bits, in as many bytes as in a file. Activations are rounded to 16 bits, with a scale
 *  for each 32. */
export class PackedMatrix implements WeightMatrix {
  private readonly at: Pointer
  private readonly layout
  private readonly size: number

  /** blocks: ggml's Q4_1 or Q8_0, row by row. Throws RangeError if the columns are no complete blocks, or for
   *  a scale that is not finite. */
  constructor(
    private readonly memory: KernelMemory,
    readonly rows: number,
    readonly columns: number,
    private readonly bits: WeightBits,
    blocks: Uint8Array,
  ) {
    this.layout = bits === 4 ? Q4_ROWS : Q8_ROWS
    if (columns % BLOCK) fail('PackedMatrix', `${columns} columns are no complete blocks of ${BLOCK}`)
    this.size = (Math.ceil(rows / 4) * columns * this.layout.bytes) / BLOCK
    this.at = memory.allocate(this.size)
    const aligned = blocks.byteOffset % 2 ? blocks.slice() : blocks
    const words = new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.length / 2)
    const to = new Uint16Array(memory.bytes.buffer, this.at, this.size / 2)
    if (!packRows(this.layout, words, rows, columns, to))
      fail('PackedMatrix', `damaged, a scale of [${rows}, ${columns}] is not finite`)
  }

  bytes(): Uint8Array {
    return this.memory.bytes.subarray(this.at, this.at + this.size)
  }

  addProduct(x: VectorBuffer, n: number, y: VectorBuffer): void {
    const { kernels } = this.memory
    const blocks = this.columns / BLOCK
    // Then all blocks of all vectors lie one after another.
    if (x.width !== this.columns)
      fail('PackedMatrix', `[${this.rows}, ${this.columns}] times vectors of ${x.width}`)
    const scratch = this.memory.scratch(blocks * (SCRATCH_BYTES + n * ACTIVATION_BYTES))
    const packed = scratch + blocks * SCRATCH_BYTES
    kernels.quantize(x.row(0), n * blocks, packed)
    const multiply = this.bits === 4 ? kernels.multiplyQ4 : kernels.multiplyQ8
    multiply(this.at, Math.ceil(this.rows / 4), blocks, packed, n, y.row(0), y.stride, scratch)
  }

  copyRow(i: number, to: Pointer): void {
    const { floats, view } = this.memory
    const blocks = this.columns / BLOCK
    const block = { scale: 0, minimum: 0, weights: new Int8Array(BLOCK) }
    for (let b = 0; b < blocks; b++) {
      this.layout.read(view, this.at + ((i >> 2) * blocks + b) * this.layout.bytes, i & 3, block)
      for (let k = 0; k < BLOCK; k++)
        floats[to / 4 + BLOCK * b + k] = Math.fround(block.scale * block.weights[PLACES[k]]) + block.minimum
    }
  }
}
