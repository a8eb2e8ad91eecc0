import { fail } from './check'
import { checkDistribution } from './probability'
import type { Random } from './random'
import type { Numbers, Vector } from './vectors'

/** Indices of p, likeliest first; of equals, the earlier first. */
const ranked = (p: Numbers): number[] => Array.from(p, (_, i) => i).sort((a, b) => p[b] - p[a] || a - b)

/** p with all but `kept` set to 0, rescaled to sum to 1. */
function keep(p: Numbers, kept: number[]): Vector {
  const sum = kept.reduce((total, i) => total + p[i], 0)
  const result = new Array<number>(p.length).fill(0)
  for (const i of kept) result[i] = p[i] / sum
  return result
}

/** Keeps the k likeliest, rescaled. p [n], integer k ≥ 1 → [n]. Throws RangeError otherwise. Fan et al. 2018. */
export function topK(p: Numbers, k: number): Vector {
  checkDistribution('topK', p)
  if (!Number.isInteger(k) || k < 1) fail('topK', `k must be a whole number from 1, got ${k}`)
  return keep(p, ranked(p).slice(0, k))
}

/**
 * Keeps the smallest set of likeliest whose sum reaches `mass`, rescaled (nucleus). p [n], 0 < mass ≤ 1 → [n].
 * Throws RangeError otherwise. Holtzman et al. 2020.
 */
export function topP(p: Numbers, mass: number): Vector {
  checkDistribution('topP', p)
  if (!(mass > 0 && mass <= 1)) fail('topP', `mass must be in (0, 1], got ${mass}`)
  let sum = 0
  const kept: number[] = []
  for (const i of ranked(p)) {
    if (sum >= mass) break
    kept.push(i)
    sum += p[i]
  }
  return keep(p, kept)
}

/** Draws an index, i with probability pᵢ. p [n]. Throws RangeError unless p is a distribution. */
export function sample(p: Numbers, random: Random): number {
  checkDistribution('sample', p)
  let left = random()
  let last = 0
  for (let i = 0; i < p.length; i++) {
    if (p[i] === 0) continue
    last = i // rounding may leave a crumb of `left`; it belongs to the last possible index
    left -= p[i]
    if (left < 0) return i
  }
  return last
}
