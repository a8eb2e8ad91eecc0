import { exponential, logarithm } from '../../theory'
import { apply, type Op, type Tensor } from '../autograd'

/** Softmax of one row: reads logits[at … at+n−1], writes the same places of p → ln Σ exp(logits), so that ln pᵢ is
 *  logitᵢ minus it. Subtracts the largest logit first, so that exp cannot overflow. logits and p may be the same
 *  array. */
export function softmaxRow(logits: Float32Array, p: Float32Array, at: number, n: number): number {
  let max = -Infinity
  let sum = 0
  for (let i = at; i < at + n; i++) if (logits[i] > max) max = logits[i]
  for (let i = at; i < at + n; i++) sum += p[i] = exponential(logits[i] - max)
  const inverseSum = 1 / sum
  for (let i = at; i < at + n; i++) p[i] *= inverseSum
  return max + logarithm(sum)
}

const SOFTMAX: Op<void> = {
  name: 'softmax',
  forward([{ data: logits, shape }]) {
    const data = new Float32Array(logits.length)
    const n = shape.at(-1)!
    for (let at = 0; at < data.length; at += n) softmaxRow(logits, data, at, n)
    return { shape, data }
  },
  /** ∂zᵢ = pᵢ(∂pᵢ − Σ pⱼ∂pⱼ). */
  backward({ data: p, grad, shape }, [logits]) {
    const n = shape.at(-1)!
    for (let at = 0; at < p.length; at += n) {
      let mean = 0
      for (let i = at; i < at + n; i++) mean += p[i] * grad[i]
      for (let i = at; i < at + n; i++) logits.grad[i] += p[i] * (grad[i] - mean)
    }
  },
}
/** Softmax over the last axis. logits […, n] → […, n], each row summing to 1. Bridle 1990. */
export const softmax = (logits: Tensor): Tensor => apply(SOFTMAX, [logits])
