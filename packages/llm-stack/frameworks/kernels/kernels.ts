/** The innermost loops of models, on numbers in one memory: pointers are bytes from its start, strides bytes from row to
 *  row. A KernelMemory has them as compiled code where the browser can run it, else as plain TypeScript; both compute
 *  the same bits. */
export interface Kernels {
  /** y += x·w. x [rows, depth], with `xStep` bytes from number to number; w in panels of 8 columns [depth, 8], `wPanel` bytes
   *  apart, with `wRow` bytes from row to row; y [rows, 8·panels]. Adds in the order of depth. */
  multiplyFloats(
    x: number,
    xStride: number,
    xStep: number,
    rows: number,
    depth: number,
    w: number,
    wRow: number,
    wPanel: number,
    panels: number,
    y: number,
    yStride: number,
  ): void
  /** y += W·x for several vectors x. W [4·groups, 32·blocks] in 4 bits, as `PackedMatrix` lays them out; x as `quantize`
   *  leaves it, one vector after another; scratch: room of 288 bytes a block. */
  multiplyQ4: MultiplyBlocks
  /** The same for W in 8 bits. */
  multiplyQ8: MultiplyBlocks
  /** x [32·blocks] → 16-bit numbers with a scale for each block, of ACTIVATION_BYTES. */
  quantize(x: number, blocks: number, to: number): void
  /** x [n] → softmax(scale · x), in place; writes zeros up to the next multiple of 4. */
  softmax(x: number, n: number, scale: number): void
  /** y = gain · x / √(mean of x² + epsilon). All [n], n a multiple of 4. */
  rmsNorm(x: number, gain: number, y: number, n: number, epsilon: number): void
  /** Rotates pairs of neighbours in place. x [heads, size]; turns [2, size] as `rotaryTurns` gives them. */
  rotate(x: number, heads: number, size: number, turns: number): void
  /** gate = silu(gate) ⊙ up, in place. Both [n]; n is rounded up to a multiple of 4: vectors are padded. */
  swiglu(gate: number, up: number, n: number): void
}

/** Product of packed weights with vectors: see `multiplyQ4`. */
type MultiplyBlocks = (
  w: number,
  groups: number,
  blocks: number,
  x: number,
  vectors: number,
  y: number,
  yStride: number,
  scratch: number,
) => void
