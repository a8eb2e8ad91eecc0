import type { Pointer } from './kernels'
import type { VectorBuffer } from './vector-buffer'

/** Weights [rows, columns] of a linear layer without bias, in a kernel memory. */
export interface WeightMatrix {
  readonly rows: number
  readonly columns: number
  /** y[i] += W·x[i] for the first n vectors. x [≥ n, columns], y [≥ n, rows]. Packed weights throw RangeError
   *  for vectors of another width. */
  addProduct(x: VectorBuffer, n: number, y: VectorBuffer): void
  /** The weights as they are stored; until the next `allocate`. */
  bytes(): Uint8Array
  /** Writes row i to `to` [columns]. */
  copyRow(i: number, to: Pointer): void
}

/** y[i] = W·x[i] for the first n vectors. x [≥ n, columns], y [≥ n, rows]. */
export function multiply(matrix: WeightMatrix, x: VectorBuffer, n: number, y: VectorBuffer): void {
  y.clear(n)
  matrix.addProduct(x, n, y)
}
