import type { KernelMemory } from './kernel-memory'
import { PANEL } from './layout'
import type { VectorBuffer } from './vector-buffer'
import type { WeightMatrix } from './weight-matrix'

/** Weights as 32-bit floats: 8 rows side by side in a panel [columns, 8]. */
export class FloatMatrix implements WeightMatrix {
  private readonly at: number
  private readonly panels: number

  /** weights [rows · columns], row by row. */
  constructor(
    private readonly memory: KernelMemory,
    readonly rows: number,
    readonly columns: number,
    weights: Float32Array,
  ) {
    this.panels = Math.ceil(rows / PANEL)
    this.at = memory.allocate(4 * PANEL * this.panels * columns)
    const { floats } = memory
    for (let row = 0, from = 0; row < rows; row++)
      for (let column = 0, to = this.place(row); column < columns; column++, to += PANEL)
        floats[to] = weights[from++]
  }

  /** Index of the first weight of a row. */
  private place(row: number): number {
    return this.at / 4 + (row - (row % PANEL)) * this.columns + (row % PANEL)
  }

  bytes(): Uint8Array {
    const { at, panels, columns } = this
    return this.memory.bytes.subarray(at, at + 4 * PANEL * panels * columns)
  }

  addProduct(x: VectorBuffer, n: number, y: VectorBuffer): void {
    const { columns, panels } = this
    this.memory.kernels.multiplyFloats(
      x.row(0),
      x.stride,
      4,
      n,
      columns,
      this.at,
      4 * PANEL,
      4 * PANEL * columns,
      panels,
      y.row(0),
      y.stride,
    )
  }

  copyRow(i: number, to: number): void {
    const { floats } = this.memory
    for (let column = 0, from = this.place(i); column < this.columns; column++, from += PANEL)
      floats[to / 4 + column] = floats[from]
  }
}
