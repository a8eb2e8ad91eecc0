/** Exponential, logarithm, sine and cosine of 64-bit numbers, by additions, multiplications and divisions alone: every
 *  browser rounds these alike, while those of `Math` differ in their last bits. */

/** ln 2 and π/2, each in parts short enough for exact products with whole numbers of up to 20 bits. */
const LN_2 = [0.6931469440460205, 2.3651392480160473e-7]
const HALF_PI = [1.570796012878418, 3.139164164167596e-7, 6.223372171896613e-14]

/** x minus n times a number given in parts. parts [n]. */
const subtractMultiple = (x: number, n: number, parts: readonly number[]): number =>
  parts.reduce((rest, part) => rest - n * part, x)

/** Sum of a power series: first, then each term from the one before it, times x / denominators[i]. denominators [n]. */
function series(first: number, x: number, denominators: readonly number[]): number {
  let sum = 0
  let term = first
  for (const denominator of denominators) {
    sum += term
    term *= x / denominator
  }
  return sum
}
const upTo = (n: number, at: (i: number) => number) => Array.from({ length: n }, (_, i) => at(i + 1))
const EXPONENTIAL = upTo(18, (i) => i)
const SINE = upTo(11, (i) => 2 * i * (2 * i + 1))
const COSINE = upTo(11, (i) => (2 * i - 1) * 2 * i)

/** eˣ, for |x| ≤ 700. */
export function exponential(x: number): number {
  const n = Math.round(x / (LN_2[0] + LN_2[1]))
  return series(1, subtractMultiple(x, n, LN_2), EXPONENTIAL) * 2 ** n
}

/** ln x, for x > 0: with x = m·2ⁿ, ln m = 2 artanh((m − 1)/(m + 1)). */
export function logarithm(x: number): number {
  let n = 0
  let m = x
  for (; m > Math.SQRT2; n++) m /= 2
  for (; m < Math.SQRT1_2; n--) m *= 2
  const z = (m - 1) / (m + 1)
  let sum = 0
  for (let i = 23; i > 0; i -= 2) sum = sum * z * z + 1 / i
  return n * LN_2[0] + (n * LN_2[1] + 2 * z * sum)
}

/** Cosine and sine of an angle in radians, for |x| ≤ 10⁶. */
export function cosineAndSine(x: number): [cosine: number, sine: number] {
  const quarter = Math.round(x / (HALF_PI[0] + HALF_PI[1]))
  const r = subtractMultiple(x, quarter, HALF_PI)
  const sine = series(r, -r * r, SINE)
  const cosine = series(1, -r * r, COSINE)
  const turns: [number, number][] = [
    [cosine, sine],
    [-sine, cosine],
    [-cosine, -sine],
    [sine, -cosine],
  ]
  return turns[((quarter % 4) + 4) % 4]
}
