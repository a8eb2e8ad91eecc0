import { fail } from '../theory'
import { apply, type Op } from './op'
import { show, type Tensor } from './tensor'
import { packed } from './views'

/**
 * x̂ = (x − mean) / √(mean of squares + ε), then ·gain + bias; without `centred` the mean is taken as 0. Saved: each
 * row's mean and 1/√.
 */
function normaliser(name: string, centred: boolean): Op {
  return {
    name,
    shape([x, gain, bias]) {
      const width = x.shape.at(-1)
      if ((gain && (gain.shape.length !== 1 || gain.shape[0] !== width)) || (bias && bias.shape[0] !== width))
        fail(name, [x, gain, bias].map((t) => (t ? show(t.shape) : 'none')).join(', ') + ' do not fit')
      return x.shape
    },
    saves: (y) => (2 * y.data.length) / y.shape[y.shape.length - 1],
    forward(y) {
      const x = y.inputs[0].data
      const width = y.shape[y.shape.length - 1]
      const gain = y.inputs[1]?.data
      const bias = y.inputs[2]?.data
      for (let row = 0, o = 0; o < x.length; row++, o += width) {
        let sum = 0
        if (centred) for (let i = 0; i < width; i++) sum += x[o + i]
        const mean = sum / width
        let squares = 0
        for (let i = 0; i < width; i++) squares += (x[o + i] - mean) * (x[o + i] - mean)
        const inverse = 1 / Math.sqrt(squares / width + y.n)
        for (let i = 0; i < width; i++) {
          const normal = (x[o + i] - mean) * inverse
          y.data[o + i] = gain ? normal * gain[i] + (bias ? bias[i] : 0) : normal
        }
        y.saved[2 * row] = mean
        y.saved[2 * row + 1] = inverse
      }
    },
    backward(y) {
      const { data: x, grad } = y.inputs[0]
      const width = y.shape[y.shape.length - 1]
      const [, gain, bias] = y.inputs
      const g = y.grad
      for (let row = 0, o = 0; o < x.length; row++, o += width) {
        const mean = y.saved[2 * row]
        const inverse = y.saved[2 * row + 1]
        let sum = 0 // of the gradient by x̂
        let along = 0 // of that gradient times x̂
        for (let i = 0; i < width; i++) {
          const normal = (x[o + i] - mean) * inverse
          const slope = gain ? g[o + i] * gain.data[i] : g[o + i]
          sum += slope
          along += slope * normal
          if (gain?.requiresGrad) gain.grad[i] += g[o + i] * normal
          if (bias?.requiresGrad) bias.grad[i] += g[o + i]
        }
        if (!y.inputs[0].requiresGrad) continue
        const common = centred ? sum / width : 0
        for (let i = 0; i < width; i++) {
          const normal = (x[o + i] - mean) * inverse
          const slope = gain ? g[o + i] * gain.data[i] : g[o + i]
          grad[o + i] += inverse * (slope - common - (normal * along) / width)
        }
      }
    },
  }
}

const LAYER_NORM = normaliser('layerNorm', true)
const RMS_NORM = normaliser('rmsNorm', false)

/** Layer norm over the last axis. x […, n], gain, bias [n] → […, n]. Throws RangeError on misfit. Ba et al. 2016. */
export function layerNorm(x: Tensor, gain?: Tensor, bias?: Tensor, eps = 1e-5): Tensor {
  if (bias && !gain) fail('layerNorm', `bias ${show(bias.shape)} without a gain`)
  return apply(LAYER_NORM, packed(x), gain, bias, undefined, eps)
}

/** RMS norm over the last axis. x […, n], gain [n] → […, n]. Throws RangeError on misfit. Zhang & Sennrich 2019. */
export const rmsNorm = (x: Tensor, gain?: Tensor, eps = 1e-5): Tensor =>
  apply(RMS_NORM, packed(x), gain, undefined, undefined, eps)
