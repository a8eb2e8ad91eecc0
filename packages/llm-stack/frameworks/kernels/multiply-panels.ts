import type { Kernels, Pointer } from './kernels'

/** Rows of 32-bit numbers in a kernel memory. */
export interface Rows {
  /** The first number. */
  readonly at: Pointer
  /** Bytes from row to row. */
  readonly stride: number
  /** Bytes from number to number of a row (default 4). */
  readonly step?: number
}

/** A matrix of 32-bit numbers in panels of 8 columns: [depth, 8] each. */
export interface Panels {
  /** The first number of the first panel. */
  readonly at: Pointer
  readonly count: number
  /** Bytes from row to row of a panel. */
  readonly stride: number
  /** Bytes from panel to panel. */
  readonly apart: number
}

/** y += x·w, as `Kernels.multiplyFloats`. x [rows, depth], w [depth, 8·count], y [rows, 8·count];
 *  y has step 4. */
export function multiplyPanels(
  kernels: Kernels,
  { rows, depth }: { rows: number; depth: number },
  x: Rows,
  w: Panels,
  y: Rows,
): void {
  const { at, count, stride, apart } = w
  kernels.multiplyFloats(x.at, x.stride, x.step ?? 4, rows, depth, at, stride, apart, count, y.at, y.stride)
}
