/** Weights are bytes: T is i8 for weights of 8 bits, u8 for pairs of 4 bits without sign. Both have scales,
 *  pairs have minima, too. The compiler decides it, as all conditions on T. */
@inline
function arePairs<T>(): bool {
  return !isSigned<T>()
}

/** Bytes of four scales, or of four minima: 16-bit floats. */
const SCALES: usize = 8
/** Bytes of 16 weights of 8 bits, or pairs, of four rows. */
const WEIGHTS: usize = 64

/** Bytes of scales and minima in a block of four rows; the weights follow. */
@inline
export function headerBytes<T>(): usize {
  return arePairs<T>() ? 2 * SCALES : SCALES
}
/** Bytes of those weights in a block that are not in the bytes of the first 16. */
@inline
export function furtherBytes<T>(): usize {
  return arePairs<T>() ? 0 : WEIGHTS
}
/** Bytes of a block of four rows. */
@inline
export function blockBytes<T>(): usize {
  return headerBytes<T>() + WEIGHTS + furtherBytes<T>()
}

/** Four 16-bit floats as 32-bit ones. Their bits, moved to the places of a 32-bit float's, give the
 *  value × 2⁻¹¹². */
@inline
function loadFloat16(at: usize): v128 {
  const signed = i32x4.shr_s(i32x4.shl(v128.load16x4_s(at), 16), 3)
  const bits = v128.and(signed, i32x4.splat(0x8fffe000))
  return f32x4.mul(bits, f32x4.splat(reinterpret<f32>(0x77800000)))
}
/** The four rows' scales in a block. */
@inline
export function loadScales(w: usize): v128 {
  return loadFloat16(w)
}
/** The four rows' minima in a block, 0 without. */
@inline
export function loadMinima<T>(w: usize): v128 {
  return arePairs<T>() ? loadFloat16(w + SCALES) : i32x4.splat(0)
}

/** Four weights of each row, and those 16 further on, which are the same word of pairs. */
@inline
export function loadFurther<T>(w: usize, word: v128): v128 {
  return arePairs<T>() ? word : v128.load(w, WEIGHTS)
}
/** Four rows' weights 0 and 2 of 4 in a word, as 16-bit numbers. */
@inline
export function evenWeights<T>(word: v128): v128 {
  return arePairs<T>() ? v128.and(word, i16x8.splat(15)) : i16x8.shr_s(i16x8.shl(word, 8), 8)
}
/** The same of the 4 weights that are 16 further on. */
@inline
export function furtherEvenWeights<T>(word: v128, further: v128): v128 {
  return arePairs<T>() ? v128.and(i16x8.shr_u(word, 4), i16x8.splat(15)) : evenWeights<T>(further)
}
/** Weights 1 and 3 of the first 4. */
@inline
export function oddWeights<T>(word: v128): v128 {
  return arePairs<T>() ? v128.and(i16x8.shr_u(word, 8), i16x8.splat(15)) : i16x8.shr_s(word, 8)
}
/** Weights 1 and 3 of the 4 further on. */
@inline
export function furtherOddWeights<T>(word: v128, further: v128): v128 {
  return arePairs<T>() ? i16x8.shr_u(word, 12) : i16x8.shr_s(further, 8)
}

/** Bytes of scales and minima in an unpacked block of four rows: 32-bit floats. */
export const UNPACKED_HEADER: usize = 32
/** Bytes of an unpacked block of four rows: weights are 16-bit numbers. As SCRATCH_BYTES in ../layout. */
export const SCRATCH_BYTES: usize = UNPACKED_HEADER + 256

/** Unpacks the blocks of four rows: for several vectors, once for all of them. */
@inline
export function unpackRows<T>(w: usize, blocks: usize, to: usize): void {
  for (; blocks > 0; blocks--) {
    v128.store(to, loadScales(w))
    v128.store(to, loadMinima<T>(w), 16)
    const end = to + SCRATCH_BYTES
    w += headerBytes<T>()
    for (to += UNPACKED_HEADER; to < end; to += 64, w += 16) {
      const word = v128.load(w)
      const further = loadFurther<T>(w, word)
      v128.store(to, evenWeights<T>(word))
      v128.store(to, furtherEvenWeights<T>(word, further), 16)
      v128.store(to, oddWeights<T>(word), 32)
      v128.store(to, furtherOddWeights<T>(word, further), 48)
    }
    w += furtherBytes<T>()
  }
}
