import { fail, finite } from './check'
import type { Numbers, Vector } from './vectors'

/** gain·x + bias elementwise, where given. Throws RangeError if their lengths differ from x. */
function stretch(operation: string, x: Vector, gain?: Numbers, bias?: Numbers): Vector {
  for (const part of [gain, bias])
    if (part && part.length !== x.length) fail(operation, `x [${x.length}], gain or bias [${part.length}]`)
  return x.map((xi, i) => xi * (gain?.[i] ?? 1) + (bias?.[i] ?? 0))
}

/**
 * Layer norm: (x − mean) / √(variance + ε)·gain + bias, over one token's vector. x, gain, bias [n] → [n]. Throws
 * RangeError if empty, not finite or of unequal length. Ba, Kiros & Hinton 2016.
 */
export function layerNorm(x: Numbers, gain?: Numbers, bias?: Numbers, eps = 1e-5): Vector {
  finite('layerNorm', x)
  const values = Array.from(x)
  const mean = values.reduce((sum, xi) => sum + xi, 0) / x.length
  const variance = values.reduce((sum, xi) => sum + (xi - mean) ** 2, 0) / x.length
  const normal = values.map((xi) => (xi - mean) / Math.sqrt(variance + eps))
  return stretch('layerNorm', normal, gain, bias)
}

/** RMS norm: x / √(mean x² + ε)·gain. x, gain [n] → [n]. Throws RangeError as `layerNorm`. Zhang & Sennrich 2019. */
export function rmsNorm(x: Numbers, gain?: Numbers, eps = 1e-5): Vector {
  finite('rmsNorm', x)
  const values = Array.from(x)
  const meanSquare = values.reduce((sum, xi) => sum + xi * xi, 0) / x.length
  const normal = values.map((xi) => xi / Math.sqrt(meanSquare + eps))
  return stretch('rmsNorm', normal, gain)
}
