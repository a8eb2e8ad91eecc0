import {
  multiplyPanels,
  PANEL,
  type KernelMemory,
  type Panels,
  type Pointer,
  type Rows,
  type VectorBuffer,
} from '../frameworks'

/** Positions of a page: memory for them is allocated at once. */
const PAGE = 256

/** Heads of attention. */
export interface GroupedHeads {
  /** Width of the residual stream. */
  width: number
  /** Heads of the queries. */
  heads: number
  /** Heads of keys and values, each shared by heads/kvHeads of the queries'. */
  kvHeads: number
}

/** Keys and values of one sequence, for one block of a model, a page at a time, so that they grow with the text. Laid out as
 *  weights of `multiplyFloats`: keys in panels of 8 positions [headSize, 8], values in panels of 8 numbers [PAGE, 8]. A decoder
 *  keeps them from token to token; an encoder fills them anew for each text. Pope et al. 2022; pages: Kwon et al. 2023. */
export class PagedKVCache {
  /** Pointers to the pages: of every head its keys, then its values. */
  private readonly pages: Pointer[] = []
  private readonly kvHeads: number
  /** Heads of the queries that share one of keys and values. */
  private readonly group: number
  private readonly headSize: number
  /** Numbers of a head's keys, or values, in a page. */
  private readonly part: number

  constructor(
    private readonly memory: KernelMemory,
    { heads, kvHeads, width }: GroupedHeads,
  ) {
    this.kvHeads = kvHeads
    this.group = heads / kvHeads
    this.headSize = width / heads
    this.part = PAGE * this.headSize
  }

  /** Makes room for positions up to `length`. Throws RangeError if there is none. */
  reserve(length: number): void {
    const bytes = 4 * 2 * this.kvHeads * this.part
    while (this.pages.length * PAGE < length) this.pages.push(this.memory.allocate(bytes))
  }

  /** Pointers to a head's keys and values in a page. */
  private keysAt(page: number, head: number): Pointer {
    return this.pages[page] + 4 * 2 * head * this.part
  }
  private valuesAt(page: number, head: number): Pointer {
    return this.keysAt(page, head) + 4 * this.part
  }

  /** Stores the key and the value of a position. keyAt, valueAt: pointers to [kvHeads, headSize]. */
  store(position: number, keyAt: Pointer, valueAt: Pointer): void {
    const { floats } = this.memory
    const { headSize } = this
    const page = Math.floor(position / PAGE)
    const slot = position % PAGE
    const column = slot % PANEL
    for (let head = 0, from = 0; head < this.kvHeads; head++) {
      const keys = this.keysAt(page, head) / 4 + (slot - column) * headSize + column
      const values = this.valuesAt(page, head) / 4 + slot * PANEL
      for (let d = 0; d < headSize; d++, from++) {
        floats[keys + d * PANEL] = floats[keyAt / 4 + from]
        floats[values + (d - (d % PANEL)) * PAGE + (d % PANEL)] = floats[valueAt / 4 + from]
      }
    }
  }

  /** Attention of a query to the first `length` positions: softmax(q·K/√headSize)·V, added to `to`. queryAt, to: pointers to
   *  [heads, headSize]; scores: room for [group, length]. */
  attend(length: number, queryAt: Pointer, scores: VectorBuffer, to: Pointer): void {
    const { group, headSize } = this
    const stride = 4 * headSize
    for (let head = 0; head < this.kvHeads; head++) {
      const offset = head * group * stride
      scores.clear(group)
      this.addScores(length, head, { at: queryAt + offset, stride }, scores)
      for (let row = 0; row < group; row++)
        this.memory.kernels.softmax(scores.row(row), length, 1 / Math.sqrt(headSize))
      this.addValues(length, head, scores, { at: to + offset, stride })
    }
  }

  /** scores += queries · K, page by page. queries [group, headSize]. */
  private addScores(length: number, head: number, queries: Rows, scores: VectorBuffer): void {
    const { group, headSize } = this
    for (let page = 0; page * PAGE < length; page++) {
      const positions = Math.min(PAGE, length - page * PAGE)
      const keys: Panels = {
        at: this.keysAt(page, head),
        count: Math.ceil(positions / PANEL),
        stride: 4 * PANEL,
        apart: 4 * PANEL * headSize,
      }
      const scoresOfPage = { at: scores.row(0) + 4 * page * PAGE, stride: scores.stride }
      multiplyPanels(this.memory.kernels, { rows: group, depth: headSize }, queries, keys, scoresOfPage)
    }
  }

  /** to += weights · V, page by page. to [group, headSize]. */
  private addValues(length: number, head: number, weights: VectorBuffer, to: Rows): void {
    const { group, headSize } = this
    for (let page = 0; page * PAGE < length; page++) {
      const positions = Math.min(PAGE, length - page * PAGE)
      const values: Panels = {
        at: this.valuesAt(page, head),
        count: headSize / PANEL,
        stride: 4 * PANEL,
        apart: 4 * PANEL * PAGE,
      }
      const weightsOfPage = { at: weights.row(0) + 4 * page * PAGE, stride: weights.stride }
      multiplyPanels(this.memory.kernels, { rows: group, depth: positions }, weightsOfPage, values, to)
    }
  }
}
