import type { KernelMemory } from './kernel-memory'
import type { Pointer } from './kernels'
import { PANEL } from './layout'
import { multiplyPanels, type Panels } from './multiply-panels'
import type { VectorBuffer } from './vector-buffer'
import type { WeightMatrix } from './weight-matrix'

/** Weights as 32-bit floats: 8 rows side by side in a panel [columns, 8]. */
export class FloatMatrix implements WeightMatrix {
  private readonly panels: Panels

  /** weights [rows · columns], row by row. */
  constructor(
    private readonly memory: KernelMemory,
    readonly rows: number,
    readonly columns: number,
    weights: Float32Array,
  ) {
    const count = Math.ceil(rows / PANEL)
    const apart = 4 * PANEL * columns
    this.panels = { at: memory.allocate(count * apart), count, stride: 4 * PANEL, apart }
    const { floats } = memory
    for (let row = 0, from = 0; row < rows; row++)
      for (let column = 0, to = this.place(row); column < columns; column++, to += PANEL)
        floats[to] = weights[from++]
  }

  /** Index of the first weight of a row. */
  private place(row: number): number {
    return this.panels.at / 4 + (row - (row % PANEL)) * this.columns + (row % PANEL)
  }

  bytes(): Uint8Array {
    const { at, count, apart } = this.panels
    return this.memory.bytes.subarray(at, at + count * apart)
  }

  addProduct(x: VectorBuffer, n: number, y: VectorBuffer): void {
    multiplyPanels(this.memory.kernels, { rows: n, depth: this.columns }, x, this.panels, y)
  }

  copyRow(i: number, to: Pointer): void {
    const { floats } = this.memory
    for (let column = 0, from = this.place(i); column < this.columns; column++, from += PANEL)
      floats[to / 4 + column] = floats[from]
  }
}
