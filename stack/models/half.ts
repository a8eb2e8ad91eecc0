/** The number that 16 bits stand for. */
export function fromHalf(half: number): number {
  const [exponent, units] = [(half >>> 10) & 31, half & 1023]
  const sign = half & 0x8000 ? -1 : 1
  if (exponent === 31) return units ? NaN : sign * Infinity
  return sign * (exponent ? (1024 + units) * 2 ** (exponent - 25) : units * 2 ** -24)
}
