/** Bytes from the start of a kernel memory. */
export type Pointer = number

/** The innermost loops of models, on numbers in one memory; strides are bytes from row to row. A KernelMemory
 *  has them as compiled code where the browser can run it, else as plain TypeScript; both compute
 *  the same bits. */
export interface Kernels {
  /** y += x·w. x [rows, depth], with `xStep` bytes from number to number; w in panels of 8 columns
   *  [depth, 8], `wPanel` bytes apart, with `wRow` bytes from row to row; y [rows, 8·panels]. Adds in the
   *  order of depth. `multiplyPanels` names the arguments. */
  multiplyFloats(
    x: Pointer,
    xStride: number,
    xStep: number,
    rows: number,
    depth: number,
    w: Pointer,
    wRow: number,
    wPanel: number,
    panels: number,
    y: Pointer,
    yStride: number,
  ): void
  /** y += W·x for several vectors x. W [4·groups, 32·blocks] in 4 bits, as `PackedMatrix` lays them out; x as
   *  `quantize` leaves it, one vector after another; scratch: room of 288 bytes a block. */
  multiplyQ4: MultiplyBlocks
  /** The same for W in 8 bits. */
  multiplyQ8: MultiplyBlocks
  /** x [32·blocks] → 16-bit numbers with a scale for each block, of ACTIVATION_BYTES. */
  quantize(x: Pointer, blocks: number, to: Pointer): void
  /** x [n] → softmax(scale · x), in place; writes zeros up to the next multiple of 4. */
  softmax(x: Pointer, n: number, scale: number): void
  /** y = gain · x / √(mean of x² + epsilon). All [n], n a multiple of 4. */
  rmsNorm(x: Pointer, gain: Pointer, y: Pointer, n: number, epsilon: number): void
  /** Rotates pairs of neighbours in place. x [heads, size]; turns [2, size]: cosines, then sines. */
  rotate(x: Pointer, heads: number, size: number, turns: Pointer): void
  /** gate = silu(gate) ⊙ up, in place. Both [n]; n is rounded up to a multiple of 4: vectors are padded. */
  swiglu(gate: Pointer, up: Pointer, n: number): void
}

/** Product of packed weights with vectors: see `multiplyQ4`. */
type MultiplyBlocks = (
  w: Pointer,
  groups: number,
  blocks: number,
  x: Pointer,
  vectors: number,
  y: Pointer,
  yStride: number,
  scratch: Pointer,
) => void
