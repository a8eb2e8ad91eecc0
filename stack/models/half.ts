import { fail } from '../theory'

const float = new Float32Array(1)
const bits = new Uint32Array(float.buffer)

/** A number as the 16 bits of the nearest half-precision float; of two as near, the even one. Throws RangeError for NaN
 *  and what is too large, from 65,520. IEEE 754-2008, binary16. */
export function toHalf(x: number): number {
  float[0] = x
  const size = Math.abs(float[0])
  if (!(size < 65_520)) fail('toHalf', `${x} does not fit into 16 bits`)
  const exponent = Math.max(-14, ((bits[0] >>> 23) & 255) - 127)
  const units = size / 2 ** (exponent - 10)
  const down = Math.floor(units)
  const up = units - down > 0.5 || (units - down === 0.5 && down % 2 === 1)
  return ((bits[0] >>> 16) & 0x8000) + (exponent + 14) * 1024 + down + Number(up)
}

/** The number that 16 bits stand for. */
export function fromHalf(half: number): number {
  const [exponent, units] = [(half >>> 10) & 31, half & 1023]
  const sign = half & 0x8000 ? -1 : 1
  if (exponent === 31) return units ? NaN : sign * Infinity
  return sign * (exponent ? (1024 + units) * 2 ** (exponent - 25) : units * 2 ** -24)
}
