import { ACTIVATION_BYTES, ACTIVATION_HEADER } from './quantize'
import {
  UNPACKED_HEADER,
  blockBytes,
  evenWeights,
  furtherBytes,
  furtherEvenWeights,
  furtherOddWeights,
  headerBytes,
  loadFurther,
  loadMinima,
  loadScales,
  oddWeights,
  unpackRows,
} from './unpack-weights'

/** sums + four rows' 8 weights · 8 activations. */
@inline
function addDot(sums: v128, w0: v128, w1: v128, w2: v128, w3: v128, x: usize): v128 {
  const left = i32x4.add(
    i32x4.dot_i16x8_s(w0, v128.load32_splat(x)),
    i32x4.dot_i16x8_s(w1, v128.load32_splat(x, 4)),
  )
  const right = i32x4.add(
    i32x4.dot_i16x8_s(w2, v128.load32_splat(x, 8)),
    i32x4.dot_i16x8_s(w3, v128.load32_splat(x, 12)),
  )
  return i32x4.add(sums, i32x4.add(left, right))
}

/** y + scale of the activations · (scale · dot + minimum · sum of the activations). x: a
 *  block of activations. */
@inline
function addBlock(y: v128, x: usize, scale: v128, minimum: v128, dot: v128): v128 {
  const scaled = f32x4.mul(scale, f32x4.convert_i32x4_s(dot))
  const block = f32x4.add(scaled, f32x4.mul(minimum, v128.load32_splat(x, 4)))
  return f32x4.add(y, f32x4.mul(v128.load32_splat(x), block))
}

/** y[4] += 4 rows · one vector. */
@inline
function multiplyVector<T>(w: usize, blocks: usize, x: usize, y: usize): void {
  let sum = v128.load(y)
  for (; blocks > 0; blocks--) {
    const scale = loadScales(w)
    const minimum = loadMinima<T>(w)
    const block = x
    const end = x + ACTIVATION_BYTES
    let dot = i32x4.splat(0)
    w += headerBytes<T>()
    for (x += ACTIVATION_HEADER; x < end; x += 16, w += 16) {
      const word = v128.load(w)
      const further = loadFurther<T>(w, word)
      const w0 = evenWeights<T>(word)
      const w1 = furtherEvenWeights<T>(word, further)
      const w2 = oddWeights<T>(word)
      const w3 = furtherOddWeights<T>(word, further)
      dot = addDot(dot, w0, w1, w2, w3, x)
    }
    w += furtherBytes<T>()
    sum = addBlock(sum, block, scale, minimum, dot)
  }
  v128.store(y, sum)
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
  for (; blocks > 0; blocks--) {
    const scale = v128.load(w)
    const minimum = v128.load(w, 16)
    const block = x
    const block2 = x2
    const end = x + ACTIVATION_BYTES
    let dot0 = i32x4.splat(0)
    let dot1 = dot0
    let dot2 = dot0
    let dot3 = dot0
    w += UNPACKED_HEADER
    x2 += ACTIVATION_HEADER
    for (x += ACTIVATION_HEADER; x < end; x += 16, x2 += 16, w += 64) {
      const w0 = v128.load(w)
      const w1 = v128.load(w, 16)
      const w2 = v128.load(w, 32)
      const w3 = v128.load(w, 48)
      dot0 = addDot(dot0, w0, w1, w2, w3, x)
      dot1 = addDot(dot1, w0, w1, w2, w3, x + stride)
      dot2 = addDot(dot2, w0, w1, w2, w3, x2)
      dot3 = addDot(dot3, w0, w1, w2, w3, x2 + stride)
    }
    sum0 = addBlock(sum0, block, scale, minimum, dot0)
    sum1 = addBlock(sum1, block + stride, scale, minimum, dot1)
    sum2 = addBlock(sum2, block2, scale, minimum, dot2)
    sum3 = addBlock(sum3, block2 + stride, scale, minimum, dot3)
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
  const size = blocks * blockBytes<T>()
  for (; groups > 0; groups--, w += size, y += 16) {
    let v: usize = 0
    if (vectors >= 4) unpackRows<T>(w, blocks, scratch)
    for (; v + 4 <= vectors; v += 4) multiply4Vectors(scratch, blocks, x + v * stride, y + v * yStride, yStride)
    for (; v < vectors; v++) multiplyVector<T>(w, blocks, x + v * stride, y + v * yStride)
  }
}

/** y += W·x for several vectors x. W [4·groups, 32·blocks] of 4-bit weights: for each 4 rows their blocks,
 *  each of 4 scales and 4 minima (16-bit floats), then 16 bytes of each row, 4 bytes of every row in turn. x
 *  as `quantize` leaves it, one vector after another; y with `yStride` bytes from vector to vector. Adds in
 *  the order of blocks. */
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

/** The same for 8-bit weights: blocks of 4 scales, then 32 bytes of each row, 4 bytes of every
 *  row in turn. */
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
