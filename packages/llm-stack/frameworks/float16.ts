const bits = new Int32Array(1)
const float = new Float32Array(bits.buffer)
const INFINITE = 0x7c00

/** Decodes a float of 16 bits: shifted into a float32 they give value·2⁻¹¹², which is scaled by 2¹¹². IEEE 754,
 *  binary16. */
export function float16ToNumber(half: number): number {
  bits[0] = ((half & 0x8000) << 16) | ((half & 0x7fff) << 13)
  return float[0] * ((half & INFINITE) === INFINITE ? (half & 1023 ? NaN : Infinity) : 2 ** 112)
}

/** The bits of the nearest float of 16 bits; of two equally near, the even one. From 65,520 on that is infinity. IEEE
 *  754, binary16. */
export function numberToFloat16(value: number): number {
  if (Number.isNaN(value)) return INFINITE | 512
  float[0] = value
  const sign = (bits[0] >>> 16) & 0x8000
  const magnitude = Math.abs(value)
  if (magnitude >= 65_520) return sign | INFINITE
  const exponent = Math.max(-14, ((bits[0] >>> 23) & 255) - 127)
  const units = magnitude / 2 ** (exponent - 10)
  const rounded = units + 2 ** 52 - 2 ** 52 // A float64 has no fractions there, and rounds to even.
  return sign | (1024 * (exponent + 14) + rounded)
}
