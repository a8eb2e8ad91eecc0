import { multiplyPanels, type KernelMemory, type Pointer, type VectorBuffer } from '../../frameworks'
import type { DecoderConfig } from './decoder-weights'

/** Positions of a page: memory for them is allocated at once. */
const PAGE = 256
/** Numbers side by side in a panel. */
const PANEL = 8

/** KV cache of one sequence for one block of a decoder: keys and values of all positions, a page at a time, so that it grows with
 *  the text. Laid out as weights of `multiplyFloats`: keys in panels of 8 positions [size, 8], values in panels of 8 numbers
 *  [PAGE, 8]. Pope et al. 2022; pages: Kwon et al. 2023. */
export class PagedKVCache {
  /** Pointers to the pages: of every head its keys, then its values. */
  private readonly pages: Pointer[] = []
  private readonly heads: number
  private readonly group: number
  private readonly size: number
  /** Numbers of a head's keys, or values, in a page. */
  private readonly part: number

  constructor(
    private readonly memory: KernelMemory,
    { heads, kvHeads, width }: Pick<DecoderConfig, 'heads' | 'kvHeads' | 'width'>,
  ) {
    this.heads = kvHeads
    this.group = heads / kvHeads
    this.size = width / heads
    this.part = PAGE * this.size
  }

  /** Makes room for positions up to `length`. */
  reserve(length: number): void {
    while (this.pages.length * PAGE < length)
      this.pages.push(this.memory.allocate(8 * this.heads * this.part))
  }

  /** Stores the key and the value of a position, pointers to [kvHeads, size]. */
  store(position: number, key: Pointer, value: Pointer): void {
    const { floats } = this.memory
    const { size, part } = this
    const slot = position % PAGE
    const page = this.pages[(position - slot) / PAGE] / 4
    for (let head = 0, from = 0; head < this.heads; head++) {
      const keys = page + 2 * head * part + (slot - (slot % PANEL)) * size + (slot % PANEL)
      const values = page + (2 * head + 1) * part + slot * PANEL
      for (let d = 0; d < size; d++, from++) {
        floats[keys + d * PANEL] = floats[key / 4 + from]
        floats[values + (d - (d % PANEL)) * PAGE + (d % PANEL)] = floats[value / 4 + from]
      }
    }
  }

  /** Attention of the query at the last of `length` positions: softmax(q·K/√size)·V, added to `to`. query and to: pointers to
   *  [heads, size]; scores: room for [group, length]. */
  attend(length: number, query: Pointer, scores: VectorBuffer, to: Pointer): void {
    const { kernels } = this.memory
    const { group, size, part, pages } = this
    const scale = 1 / Math.sqrt(size)
    for (let head = 0; head < this.heads; head++) {
      const from = 4 * head * group * size
      const queries = { at: query + from, stride: 4 * size }
      const out = { at: to + from, stride: 4 * size }
      scores.clear(group)
      pages.forEach((page, i) => {
        const positions = Math.min(PAGE, length - i * PAGE)
        if (positions <= 0) return
        const keys = page + 8 * head * part
        const count = Math.ceil(positions / PANEL)
        const panels = { at: keys, count, stride: 4 * PANEL, apart: 4 * PANEL * size }
        const pageScores = { at: scores.row(0) + 4 * i * PAGE, stride: scores.stride }
        multiplyPanels(kernels, { rows: group, depth: size }, queries, panels, pageScores)
      })
      for (let row = 0; row < group; row++) kernels.softmax(scores.row(row), length, scale)
      pages.forEach((page, i) => {
        const positions = Math.min(PAGE, length - i * PAGE)
        if (positions <= 0) return
        const values = page + 4 * (2 * head + 1) * part
        const panels = { at: values, count: size / PANEL, stride: 4 * PANEL, apart: 4 * PANEL * PAGE }
        const pageScores = { at: scores.row(0) + 4 * i * PAGE, stride: scores.stride }
        multiplyPanels(kernels, { rows: group, depth: positions }, pageScores, panels, out)
      })
    }
  }
}
