const bits = new Int32Array(1)
const float = new Float32Array(bits.buffer)
/** The number that 16 bits stand for: put where a 32-bit float has its own, they stand for 2⁻¹¹² of it. */
export function float16ToNumber(half: number): number {
  bits[0] = ((half & 0x8000) << 16) | ((half & 0x7fff) << 13)
  return float[0] * ((half & 0x7c00) === 0x7c00 ? (half & 1023 ? NaN : Infinity) : 2 ** 112)
}
