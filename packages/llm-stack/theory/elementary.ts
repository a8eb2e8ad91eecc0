/** Elementary functions of 64-bit numbers by additions, multiplications and divisions alone: every browser rounds these
 *  alike, while the functions of `Math` differ in their last bits. Errors are some units in the last place. */

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
const EXPONENTIAL = seriesCoefficients(16, (i) => 1 / i)
const SINE = seriesCoefficients(10, (i) => -1 / (2 * i * (2 * i + 1)))
const COSINE = seriesCoefficients(10, (i) => -1 / ((2 * i - 1) * 2 * i))
const ARTANH = Array.from({ length: 12 }, (_, i) => 1 / (23 - 2 * i))

/** A polynomial by Horner's rule. coefficients [n], the highest power's first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = 0; i < coefficients.length; i++) sum = sum * x + coefficients[i]
  return sum
}

/** eˣ = 2ⁿ·eʳ, with |r| ≤ ½ ln 2. */
export function exponential(x: number): number {
  if (!Number.isFinite(x)) return x < 0 ? 0 : x
  const n = Math.round(x / (LN_2[0] + LN_2[1]))
  return polynomial(EXPONENTIAL, subtractMultiple(x, n, LN_2)) * 2 ** n
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

/** ln(1 + x), exact for small x. Kahan 1979. */
export function logarithm1p(x: number): number {
  const sum = 1 + x
  return sum === 1 ? x : (logarithm(sum) * x) / (sum - 1)
}

/** Hyperbolic tangent. */
export function hyperbolicTangent(x: number): number {
  const e = exponential(-2 * Math.abs(x))
  const small = Math.abs(x) < 1e-4
  return small ? x - (x * x * x) / 3 : (Math.sign(x) * (1 - e)) / (1 + e)
}

/** Cosine and sine of an angle in radians, for |x| ≤ 10⁶. */
export function cosineAndSine(x: number): [cosine: number, sine: number] {
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

/** base to a whole power n ≥ 0, by squaring. */
export function wholePower(base: number, n: number): number {
  let power = 1
  for (let square = base, left = n; left > 0; left = Math.floor(left / 2), square *= square)
    if (left % 2) power *= square
  return power
}
