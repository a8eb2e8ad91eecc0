import { float16ToNumber } from '../float16'
import { BLOCK, PLACES } from './layout'

/** A row of a block: weight i is scale · weights[PLACES[i]] + minimum. */
export interface BlockRow {
  scale: number
  minimum: number
  /** In the order of `PLACES`, [32]. */
  weights: Int8Array
}

/** A layout of packed weights: blocks of four rows, so that a vector of the processor has a number of each
 *  row. Its scales are 16-bit floats, those of four rows one after another; then minima likewise, if it has
 *  them; then the bytes of the rows as ggml has them, 4 bytes of every row in turn. */
export interface PackedRows {
  /** Bytes of a block of four rows. */
  readonly bytes: number
  /** 16-bit floats of a row: scale, and minimum if there is one. */
  readonly floats: number
  /** Reads row 0 to 3 of the block from byte `at` on. */
  read(view: DataView, at: number, row: number, block: BlockRow): void
}

/** Weights of 4 bits, as ggml's Q4_1. */
export const Q4_ROWS: PackedRows = {
  bytes: 4 * 20,
  floats: 2,
  read(view, at, row, block) {
    block.scale = float16ToNumber(view.getUint16(at + 2 * row, true))
    block.minimum = float16ToNumber(view.getUint16(at + 8 + 2 * row, true))
    for (let word = 0; word < 4; word++) {
      const bits = view.getUint32(at + 16 + 16 * word + 4 * row, true)
      for (let i = 0; i < 4; i++) {
        block.weights[8 * word + 2 * i] = (bits >>> (4 * i)) & 15
        block.weights[8 * word + 2 * i + 1] = (bits >>> (4 * i + 16)) & 15
      }
    }
  },
}

/** Weights of 8 bits, as ggml's Q8_0. */
export const Q8_ROWS: PackedRows = {
  bytes: 4 * 34,
  floats: 1,
  read(view, at, row, block) {
    block.scale = float16ToNumber(view.getUint16(at + 2 * row, true))
    block.minimum = 0
    for (let i = 0; i < BLOCK; i++)
      block.weights[PLACES[i]] = view.getInt8(at + 8 + 16 * (i >> 2) + 4 * row + (i & 3))
  },
}

const INFINITE = 0x7c00

/** Lays out rows [rows, columns] of ggml's blocks, little-endian, in 16-bit words from `to` on; missing rows
 *  of the last four are 0. Returns false if a scale or a minimum is not finite. */
export function packRows(
  { bytes, floats }: PackedRows,
  blocks: Uint16Array,
  rows: number,
  columns: number,
  to: Uint16Array,
): boolean {
  const [words, packedWords, perRow] = [bytes / 8, bytes / 2, columns / BLOCK]
  let finite = true
  for (let row = 0, from = 0; row < rows; row++) {
    let at = (row >> 2) * perRow * packedWords
    for (let b = 0; b < perRow; b++, at += packedWords) {
      for (let i = 0; i < floats; i++, from++) {
        if ((blocks[from] & INFINITE) === INFINITE) finite = false
        to[at + 4 * i + (row & 3)] = blocks[from]
      }
      for (
        let word = at + 4 * floats + 2 * (row & 3), left = words - floats;
        left > 0;
        left -= 2, word += 8
      ) {
        to[word] = blocks[from++]
        to[word + 1] = blocks[from++]
      }
    }
  }
  return finite
}
