import { fail } from './assert'
import type { Random } from './random'
import type { Numbers, Vector } from './vectors'

/** Throws RangeError unless p [n] is a distribution: none below 0, and a sum of 1 ± 0.001. */
function assertDistribution(operation: string, p: Numbers): void {
  let sum = 0
  for (let i = 0; i < p.length; i++) {
    if (!(p[i] >= 0)) fail(operation, `${p[i]} at index ${i} of [${p.length}] is no probability`)
    sum += p[i]
  }
  if (!(Math.abs(sum - 1) < 1e-3)) fail(operation, `probabilities [${p.length}] sum to ${sum}, not 1`)
}

/** Indices of p, likeliest first; ties in order of index. Throws RangeError unless p is a distribution. */
function argsortDescending(operation: string, p: Numbers): number[] {
  assertDistribution(operation, p)
  return Array.from(p, (_, i) => i).sort((a, b) => p[b] - p[a])
}

/** p with all but `kept` set to 0, rescaled to sum to 1. */
function keepOnly(p: Numbers, kept: number[]): Vector {
  const sum = kept.reduce((total, i) => total + p[i], 0)
  const keptSet = new Set(kept)
  return Array.from(p, (pi, i) => (keptSet.has(i) ? pi / sum : 0))
}

/** Top-k: keeps the k likeliest, rescaled to sum to 1. p [n], integer k ≥ 1 → [n]. Throws RangeError otherwise. Fan
 *  et al. 2018. */
export function topK(p: Numbers, k: number): Vector {
  if (!Number.isInteger(k) || k < 1) fail('topK', `k must be a whole number from 1, got ${k}`)
  return keepOnly(p, argsortDescending('topK', p).slice(0, k))
}

/** Nucleus sampling: keeps the fewest likeliest whose sum reaches `mass`, rescaled to sum to 1. p [n], 0 < mass ≤ 1 →
 *  [n]. Throws RangeError otherwise. Holtzman et al. 2020. */
export function topP(p: Numbers, mass: number): Vector {
  if (!(mass > 0 && mass <= 1)) fail('topP', `mass must be in (0, 1], got ${mass}`)
  let sum = 0
  const kept = argsortDescending('topP', p).filter((i) => (sum += p[i]) - p[i] < mass - 1e-9)
  return keepOnly(p, kept)
}

/** Samples an index, i with probability pᵢ. p [n] → 0…n−1. Throws RangeError unless p is a distribution. */
export function sample(p: Numbers, random: Random): number {
  assertDistribution('sample', p)
  let remaining = random()
  let last = 0 // where rounding leaves a little of `remaining`, it belongs to the last possible index
  for (let i = 0; i < p.length && remaining >= 0; i++) {
    if (p[i] > 0) last = i
    remaining -= p[i]
  }
  return last
}
