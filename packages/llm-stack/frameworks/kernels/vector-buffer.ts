import type { KernelMemory } from './kernel-memory'
import type { Pointer } from './kernels'
import { BLOCK } from './layout'
import type { Rows } from './multiply-panels'

/** Room for vectors in a kernel memory, one after another: activations [count, width]. */
export class VectorBuffer implements Rows {
  /** The first number of the first vector. */
  readonly at: Pointer
  /** Bytes from vector to vector: a multiple of a block, so that kernels may compute beyond the width. */
  readonly stride: number

  constructor(
    private readonly memory: KernelMemory,
    readonly count: number,
    readonly width: number,
  ) {
    this.stride = 4 * BLOCK * Math.ceil(width / BLOCK)
    this.at = memory.allocate(count * this.stride)
  }

  /** A vector's first number. */
  row(i: number): Pointer {
    return this.at + i * this.stride
  }

  /** The numbers of a vector [width]; until the next `allocate`. */
  numbers(i: number): Float32Array {
    return this.memory.floatsAt(this.row(i), this.width)
  }

  /** Sets the first n vectors to 0. */
  clear(n: number): void {
    this.memory.bytes.fill(0, this.at, this.at + n * this.stride)
  }
}
