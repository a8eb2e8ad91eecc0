/** Numbers of a block of packed weights or activations. As BLOCK in assembly/quantize. */
export const BLOCK = 32
/** Bytes of a block of activations: scale, sum, 32 numbers of 16 bits. As ACTIVATION_BYTES in
 *  assembly/quantize. */
export const ACTIVATION_BYTES = 8 + 2 * BLOCK
/** Bytes of scratch memory a block for products with several vectors. As SCRATCH_BYTES in
 *  assembly/unpack-weights. */
export const SCRATCH_BYTES = 32 + 256
/** Columns of a panel of 32-bit weights. As PANEL in assembly/multiply-floats. */
export const PANEL = 8

/** Place of each number of a block. A 4-bit weight shares its byte with the one 16 further on. Masking a
 *  word's 16-bit halves yields weights 0 and 2 of its 4 bytes, a shift yields 1 and 3; the dot product adds
 *  such pairs, so activations are stored in that order. */
export const PLACES = [
  [0, 4, 1, 5, 8, 12, 9, 13], // 0 to 7, in the low halves of the bytes
  [16, 20, 17, 21, 24, 28, 25, 29], // 8 to 15
  [2, 6, 3, 7, 10, 14, 11, 15], // 16 to 23, in the high halves
  [18, 22, 19, 23, 26, 30, 27, 31], // 24 to 31
].flat()
