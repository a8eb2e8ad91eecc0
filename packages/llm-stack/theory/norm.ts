import { fail, assertFinite } from './assert'
import type { Numbers, Vector } from './vectors'

const average = (x: Numbers): number => Array.from(x).reduce((sum, xi) => sum + xi, 0) / x.length

/** (x − mean) / √(mean of squares + ε)·gain + bias; the squares are those of x − mean. */
function normalise(name: string, x: Numbers, mean: number, eps: number, gain?: Numbers, bias?: Numbers) {
  assertFinite(name, x)
  for (const { length } of [gain ?? x, bias ?? x])
    if (length !== x.length) fail(name, `x [${x.length}], gain or bias [${length}]`)
  const centred = Array.from(x, (xi) => xi - mean)
  const rms = Math.sqrt(average(centred.map((c) => c * c)) + eps)
  return centred.map((c, i) => (c / rms) * (gain?.[i] ?? 1) + (bias?.[i] ?? 0))
}

/** Layer norm: (x − mean) / √(variance + ε)·gain + bias, over one token's vector. x, gain, bias [n] → [n].
 *  Throws RangeError if empty, not finite or of unequal length. Ba, Kiros & Hinton 2016. */
export const layerNorm = (x: Numbers, gain?: Numbers, bias?: Numbers, eps = 1e-5): Vector =>
  normalise('layerNorm', x, average(x), eps, gain, bias)
/** RMS norm: x / √(mean x² + ε)·gain. x, gain [n] → [n]. Throws RangeError as `layerNorm`. Zhang & Sennrich 2019. */
export const rmsNorm = (x: Numbers, gain?: Numbers, eps = 1e-5): Vector =>
  normalise('rmsNorm', x, 0, eps, gain)
