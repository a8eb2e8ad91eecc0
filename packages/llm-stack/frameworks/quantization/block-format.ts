/** A format of stored numbers: in blocks of so many numbers and so many bytes, as ggml lays them out. All formats are
 *  little-endian. */
export interface BlockFormat {
  /** Name in ggml: 'Q4_1'. */
  readonly name: string
  /** Number of the format in ggml and in GGUF files. */
  readonly id: number
  /** Numbers in a block. */
  readonly numbers: number
  /** Bytes of a block. */
  readonly bytes: number
  /** Unpacks the block from byte `at` on to out[to], out[to + 1] … */
  unpack(view: DataView, at: number, out: Float32Array, to: number): void
  /** Packs numbers[from], numbers[from + 1] … into the block from byte `at` on. Not every format has it. */
  pack?(numbers: Float32Array, from: number, view: DataView, at: number): void
}
