/** Numbers of a block of packed weights or activations. */
export const BLOCK = 32
/** Bytes of a block of activations: scale, sum, 32 numbers of 16 bits. */
export const ACTIVATION_BYTES = 8 + 2 * BLOCK
/** Bytes of scratch memory a block for products with several vectors. */
export const SCRATCH_BYTES = 32 + 256
/** Columns of a panel of 32-bit weights. */
export const PANEL = 8

/** Place of each number of a block in the order in which weights are unpacked: of each 4 numbers and the 4 that are 16
 *  further on, pairs of 0 and 2, then of 1 and 3. */
export const PLACES = Array.from(
  { length: BLOCK },
  (_, i) => 8 * ((i & 12) >> 2) + [0, 4, 1, 5][i & 3] + (i & 16 ? 2 : 0),
)
