/** Elementary functions of 64-bit numbers by additions, multiplications and divisions alone: every browser
 *  rounds these alike, while the functions of `Math` differ in their last bits. Errors are some units in the
 *  last place, where a function does not say otherwise. */

/** ln 2 and π/2, each in parts short enough for exact products with whole numbers of up to 30 bits. */
const LN_2 = [0.6931469440460205, 2.3651392480160473e-7]
const HALF_PI = [1.570796012878418, 3.139164164167596e-7, 6.223372171896613e-14]

/** x minus n times a number given in parts. parts [n]. */
const subtractMultiple = (x: number, n: number, parts: readonly number[]): number =>
  parts.reduce((difference, part) => difference - n * part, x)

/** Coefficients of a power series, the last first: 1, then each from the one before it by a factor. */
function seriesCoefficients(length: number, factor: (i: number) => number): number[] {
  const coefficients = [1]
  for (let i = 1; i < length; i++) coefficients.unshift(coefficients[0] * factor(i))
  return coefficients
}
const SINE = seriesCoefficients(10, (i) => -1 / (2 * i * (2 * i + 1)))
const COSINE = seriesCoefficients(10, (i) => -1 / ((2 * i - 1) * 2 * i))
const ARTANH = Array.from({ length: 12 }, (_, i) => 1 / (23 - 2 * i))

/** A polynomial by Horner's rule. coefficients [n], the highest power's first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = 0; i < coefficients.length; i++) sum = sum * x + coefficients[i]
  return sum
}

const power = new Float64Array(1)
const powerBits = new Int32Array(power.buffer)
/** Adding and subtracting it rounds a number below 2⁵¹ to a whole one. */
const ROUNDING = 6755399441055744

/** eˣ for x up to 709, and ∞ above; 0 below −708. eˣ = 2ⁿ·eʳ, with |r| ≤ ½ ln 2. The even and the odd powers
 *  of r are added apart: a processor computes both at once. */
export function exponential(x: number): number {
  if (x < -708) return 0
  if (x > 709) return Infinity
  const n = x * 1.4426950408889634 + ROUNDING - ROUNDING
  const r = x - n * 0.6931469440460205 - n * 2.3651392480160473e-7
  const s = r * r
  const even =
    1 + s * (1 / 2 + s * (1 / 24 + s * (1 / 720 + s * (1 / 40320 + s * (1 / 3628800 + s / 479001600)))))
  const odd =
    1 + s * (1 / 6 + s * (1 / 120 + s * (1 / 5040 + s * (1 / 362880 + s * (1 / 39916800 + s / 6227020800)))))
  powerBits[1] = (n + 1023) << 20 // The exponent of a number of 64 bits.
  return (even + r * odd) * power[0]
}

/** ln x; −∞ for 0, NaN below. With x = m·2ⁿ, ln m = 2 artanh((m − 1)/(m + 1)). */
export function logarithm(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : NaN
  let n = 0
  let m = x
  for (; m > Math.SQRT2; n++) m /= 2
  for (; m < Math.SQRT1_2; n--) m *= 2
  const z = (m - 1) / (m + 1)
  return n * LN_2[0] + (n * LN_2[1] + 2 * z * polynomial(ARTANH, z * z))
}

/** ln(1 + x), exact for small x; −∞ for −1, NaN below. Kahan 1979. */
export function logarithm1p(x: number): number {
  if (x > 2 ** 53) return logarithm(x)
  const sum = 1 + x
  return sum === 1 ? x : (logarithm(sum) * x) / (sum - 1)
}

/** Hyperbolic tangent, within 10⁻¹² of its size. */
export function hyperbolicTangent(x: number): number {
  const e = exponential(-2 * Math.abs(x))
  const small = Math.abs(x) < 1e-4
  return small ? x - (x * x * x) / 3 : (Math.sign(x) * (1 - e)) / (1 + e)
}

/** Cosine and sine of an angle in radians, within 10⁻¹⁵, for |x| ≤ 10⁶; NaN for ±∞ and NaN. */
export function cosineAndSine(x: number): [cosine: number, sine: number] {
  if (!Number.isFinite(x)) return [NaN, NaN]
  const quarter = Math.round(x / (HALF_PI[0] + HALF_PI[1]))
  const r = subtractMultiple(x, quarter, HALF_PI)
  const sine = r * polynomial(SINE, r * r)
  const cosine = polynomial(COSINE, r * r)
  const turns: [number, number][] = [
    [cosine, sine],
    [-sine, cosine],
    [-cosine, -sine],
    [sine, -cosine],
  ]
  return turns[((quarter % 4) + 4) % 4]
}

/** base to a whole power n ≥ 0, by squaring; within n units in the last place. */
export function wholePower(base: number, n: number): number {
  let power = 1
  for (let square = base, left = n; left > 0; left = Math.floor(left / 2), square *= square)
    if (left % 2) power *= square
  return power
}
