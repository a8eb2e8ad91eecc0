import { ACTIVATION_BYTES } from './quantize'

/** Bytes of four rows' scales in a block, and of their minima: as 16-bit floats. */
const SCALES: usize = 8

/** Weights are bytes: T is i8 for weights of 8 bits, u8 for pairs of 4 bits without sign. Both have scales, pairs have minimum
 *  weights, too. Static, as all conditions on T. */
@inline
function arePairs<T>(): bool {
  return !isSigned<T>()
}

/** Four 16-bit floats as 32-bit ones. Their bits, moved to the places of a 32-bit float's, give the value × 2⁻¹¹². */
@inline
function loadFloat16(at: usize): v128 {
  const signed = i32x4.shr_s(i32x4.shl(v128.load16x4_s(at), 16), 3)
  const bits = v128.and(signed, i32x4.splat(0x8fffe000))
  return f32x4.mul(bits, f32x4.splat(reinterpret<f32>(0x77800000)))
}

/** Four rows' weights 0 and 2 of 4 in a word, as 16-bit numbers. */
@inline
function evenWeights<T>(word: v128): v128 {
  return arePairs<T>() ? v128.and(word, i16x8.splat(15)) : i16x8.shr_s(i16x8.shl(word, 8), 8)
}
/** The same of the 4 weights that are 16 further on. */
@inline
function furtherEvenWeights<T>(word: v128, further: v128): v128 {
  return arePairs<T>() ? v128.and(i16x8.shr_u(word, 4), i16x8.splat(15)) : evenWeights<T>(further)
}
/** Weights 1 and 3 of the first 4. */
@inline
function oddWeights<T>(word: v128): v128 {
  return arePairs<T>() ? v128.and(i16x8.shr_u(word, 8), i16x8.splat(15)) : i16x8.shr_s(word, 8)
}
/** Weights 1 and 3 of the 4 further on. */
@inline
function furtherOddWeights<T>(word: v128, further: v128): v128 {
  return arePairs<T>() ? i16x8.shr_u(word, 12) : i16x8.shr_s(further, 8)
}

/** sums + four rows' 8 weights · 8 activations. */
@inline
function addDot(sums: v128, w0: v128, w1: v128, w2: v128, w3: v128, x: usize): v128 {
  const left = i32x4.add(
    i32x4.dot_i16x8_s(w0, v128.load32_splat(x, 8)),
    i32x4.dot_i16x8_s(w1, v128.load32_splat(x, 12)),
  )
  const right = i32x4.add(
    i32x4.dot_i16x8_s(w2, v128.load32_splat(x, 16)),
    i32x4.dot_i16x8_s(w3, v128.load32_splat(x, 20)),
  )
  return i32x4.add(sums, i32x4.add(left, right))
}

/** y + scale of the activations · (scale · dot + minimum · sum of the activations). */
@inline
function addBlock(y: v128, x: usize, scale: v128, minimum: v128, dot: v128): v128 {
  const scaled = f32x4.mul(scale, f32x4.convert_i32x4_s(dot))
  const block = f32x4.add(scaled, f32x4.mul(minimum, v128.load32_splat(x, 4)))
  return f32x4.add(y, f32x4.mul(v128.load32_splat(x), block))
}

/** y[4] += 4 rows · one vector. */
@inline
function multiplyVector<T>(w: usize, blocks: usize, x: usize, y: usize): void {
  let y0 = v128.load(y)
  for (const end = x + blocks * ACTIVATION_BYTES; x < end; x += 8) {
    const scale = loadFloat16(w)
    const minimum = arePairs<T>() ? loadFloat16(w + SCALES) : i32x4.splat(0)
    const from = x
    w += arePairs<T>() ? 2 * SCALES : SCALES
    let dot = i32x4.splat(0)
    for (const last = x + 64; x < last; x += 16, w += 16) {
      const word = v128.load(w)
      const further = arePairs<T>() ? word : v128.load(w, 64)
      const w0 = evenWeights<T>(word)
      const w1 = furtherEvenWeights<T>(word, further)
      const w2 = oddWeights<T>(word)
      const w3 = furtherOddWeights<T>(word, further)
      dot = addDot(dot, w0, w1, w2, w3, x)
    }
    if (!arePairs<T>()) w += 64
    y0 = addBlock(y0, from, scale, minimum, dot)
  }
  v128.store(y, y0)
}

/** Bytes of a block of four rows as 16-bit numbers: scales and minima as 32-bit floats, then the weights. */
const UNPACKED: usize = 32 + 256

/** Unpacks four rows: for several vectors, once for all of them. */
@inline
function unpackRows<T>(w: usize, blocks: usize, to: usize): void {
  for (const end = to + blocks * UNPACKED; to < end; to += 32) {
    v128.store(to, loadFloat16(w))
    v128.store(to, arePairs<T>() ? loadFloat16(w + SCALES) : i32x4.splat(0), 16)
    w += arePairs<T>() ? 2 * SCALES : SCALES
    for (const last = to + 256; to < last; to += 64, w += 16) {
      const word = v128.load(w)
      const further = arePairs<T>() ? word : v128.load(w, 64)
      v128.store(to, evenWeights<T>(word), 32)
      v128.store(to, furtherEvenWeights<T>(word, further), 48)
      v128.store(to, oddWeights<T>(word), 64)
      v128.store(to, furtherOddWeights<T>(word, further), 80)
    }
    if (!arePairs<T>()) w += 64
  }
}

/** y[4] += 4 unpacked rows · one vector, for four vectors, `stride` bytes apart. */
function multiply4Vectors(w: usize, blocks: usize, x: usize, y: usize, yStride: usize): void {
  const stride = blocks * ACTIVATION_BYTES
  const y2 = y + 2 * yStride
  let x2 = x + 2 * stride
  let sum0 = v128.load(y)
  let sum1 = v128.load(y + yStride)
  let sum2 = v128.load(y2)
  let sum3 = v128.load(y2 + yStride)
  for (const end = x + stride; x < end; x += 8, x2 += 8) {
    const scale = v128.load(w)
    const minimum = v128.load(w, 16)
    const from = x
    const from2 = x2
    let dot0 = i32x4.splat(0)
    let dot1 = dot0
    let dot2 = dot0
    let dot3 = dot0
    for (const last = x + 64; x < last; x += 16, x2 += 16, w += 64) {
      const w0 = v128.load(w, 32)
      const w1 = v128.load(w, 48)
      const w2 = v128.load(w, 64)
      const w3 = v128.load(w, 80)
      dot0 = addDot(dot0, w0, w1, w2, w3, x)
      dot1 = addDot(dot1, w0, w1, w2, w3, x + stride)
      dot2 = addDot(dot2, w0, w1, w2, w3, x2)
      dot3 = addDot(dot3, w0, w1, w2, w3, x2 + stride)
    }
    w += 32
    sum0 = addBlock(sum0, from, scale, minimum, dot0)
    sum1 = addBlock(sum1, from + stride, scale, minimum, dot1)
    sum2 = addBlock(sum2, from2, scale, minimum, dot2)
    sum3 = addBlock(sum3, from2 + stride, scale, minimum, dot3)
  }
  v128.store(y, sum0)
  v128.store(y + yStride, sum1)
  v128.store(y2, sum2)
  v128.store(y2 + yStride, sum3)
}

@inline
function multiplyBlocks<T>(
  w: usize,
  groups: usize,
  blocks: usize,
  x: usize,
  vectors: usize,
  y: usize,
  yStride: usize,
  scratch: usize,
): void {
  const stride = blocks * ACTIVATION_BYTES
  const size = blocks * (arePairs<T>() ? 2 * SCALES + 64 : SCALES + 128)
  for (; groups > 0; groups--, w += size, y += 16) {
    let v: usize = 0
    if (vectors >= 4) unpackRows<T>(w, blocks, scratch)
    for (; v + 4 <= vectors; v += 4) multiply4Vectors(scratch, blocks, x + v * stride, y + v * yStride, yStride)
    for (; v < vectors; v++) multiplyVector<T>(w, blocks, x + v * stride, y + v * yStride)
  }
}

/** y += W·x for several vectors x. W [4·groups, 32·blocks] of 4-bit weights: for each 4 rows their blocks, each of 4 scales
 *  and 4 minima (16-bit floats), then 16 bytes of each row, 4 bytes of every row in turn. x as `quantize` leaves it,
 *  one vector after another; y with `yStride` bytes from vector to vector. Adds in the order of blocks. */
export function multiplyQ4(
  w: usize,
  groups: usize,
  blocks: usize,
  x: usize,
  vectors: usize,
  y: usize,
  yStride: usize,
  scratch: usize,
): void {
  multiplyBlocks<u8>(w, groups, blocks, x, vectors, y, yStride, scratch)
}

/** The same for 8-bit weights: blocks of 4 scales, then 32 bytes of each row, 4 bytes of every row in turn. */
export function multiplyQ8(
  w: usize,
  groups: usize,
  blocks: usize,
  x: usize,
  vectors: usize,
  y: usize,
  yStride: usize,
  scratch: usize,
): void {
  multiplyBlocks<i8>(w, groups, blocks, x, vectors, y, yStride, scratch)
}
