import { exponential, hyperbolicTangent, logarithm1p } from './elementary'

/** ReLU: max(0, x). Nair & Hinton 2010. */
export const relu = (x: number): number => (x > 0 ? x : 0)
/** Slope of `relu` at x; 0 at x = 0. */
export const reluSlope = (x: number): number => (x > 0 ? 1 : 0)

const SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI)
/** GELU in the tanh form GPT-2 uses: ½x(1 + tanh(√(2/π)(x + 0.044715x³))). Hendrycks & Gimpel 2016. */
export const gelu = (x: number): number =>
  0.5 * x * (1 + hyperbolicTangent(SQRT_2_OVER_PI * (x + 0.044715 * x * x * x)))

/** Slope of `gelu` at x. */
export function geluSlope(x: number): number {
  const t = hyperbolicTangent(SQRT_2_OVER_PI * (x + 0.044715 * x * x * x))
  return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * SQRT_2_OVER_PI * (1 + 0.134145 * x * x)
}
/** Slope of tanh at x. */
export const tanhSlope = (x: number): number => 1 - hyperbolicTangent(x) ** 2

/** Sigmoid σ(x) = 1 / (1 + e⁻ˣ), in (0, 1). */
export const sigmoid = (x: number): number => 1 / (1 + exponential(-x))
/** ln σ(x), computed as min(0, x) − ln(1 + e^−|x|), which cannot overflow. */
export const logSigmoid = (x: number): number => Math.min(0, x) - logarithm1p(exponential(-Math.abs(x)))
/** SiLU, x·σ(x). Elfwing, Uchibe & Doya 2017. */
export const silu = (x: number): number => x * sigmoid(x)
/** Slope of `silu` at x. */
export const siluSlope = (x: number): number => sigmoid(x) * (1 + x * sigmoid(-x))
