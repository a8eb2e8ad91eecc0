const bits = new Int32Array(1)
const float = new Float32Array(bits.buffer)
/** Decodes a float of 16 bits: shifted into a float32 they give value·2⁻¹¹², which is scaled by 2¹¹². IEEE 754,
 *  binary16. */
export function float16ToNumber(half: number): number {
  bits[0] = ((half & 0x8000) << 16) | ((half & 0x7fff) << 13)
  return float[0] * ((half & 0x7c00) === 0x7c00 ? (half & 1023 ? NaN : Infinity) : 2 ** 112)
}
