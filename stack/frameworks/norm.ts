import { fail } from '../theory'
import { apply, type Op } from './op'
import { show, type Tensor } from './tensor'
import { packed } from './views'

/** x̂ = (x − mean) / √(mean of squares + ε), then ·gain + bias; uncentred, the mean is 0. Saved: x̂, then each row's 1/√. */
const normaliser = (name: string, centred: boolean): Op => ({
  name,
  shape([{ shape }, ...affine]) {
    if (affine.some((part) => show(part.shape) !== `[${shape.at(-1)}]`))
      fail(name, `x ${show(shape)}, gain and bias ${affine.map((part) => show(part.shape))}`)
    return shape
  },
  saves: (y) => y.data.length + y.data.length / y.shape.at(-1)!,
  forward(y) {
    const [{ data: x }, gain, bias] = y.inputs
    const width = y.shape[y.shape.length - 1]
    for (let row = 0, o = 0; o < x.length; row++, o += width) {
      let mean = 0
      let squares = 0
      if (centred) for (let i = o; i < o + width; i++) mean += x[i] / width
      for (let i = o; i < o + width; i++) squares += (x[i] - mean) * (x[i] - mean)
      const inverse = (y.saved[x.length + row] = 1 / Math.sqrt(squares / width + y.n))
      for (let i = o; i < o + width; i++) y.data[i] = y.saved[i] = (x[i] - mean) * inverse
      if (gain) for (let i = 0; i < width; i++) y.data[o + i] *= gain.data[i]
      if (bias) for (let i = 0; i < width; i++) y.data[o + i] += bias.data[i]
    }
  },
  backward({ inputs: [x, gain, bias], grad: g, saved: normal, shape }) {
    const width = shape[shape.length - 1]
    for (let row = g.length, o = 0; o < g.length; row++, o += width) {
      if (bias?.requiresGrad) for (let i = 0; i < width; i++) bias.grad[i] += g[o + i]
      if (gain?.requiresGrad) for (let i = 0; i < width; i++) gain.grad[i] += g[o + i] * normal[o + i]
      if (!x.requiresGrad) continue
      // From here on g is the gradient by x̂; nobody else reads it any more.
      if (gain) for (let i = 0; i < width; i++) g[o + i] *= gain.data[i]
      let mean = 0
      let along = 0
      if (centred) for (let i = o; i < o + width; i++) mean += g[i] / width
      for (let i = o; i < o + width; i++) along += (g[i] * normal[i]) / width
      for (let i = o; i < o + width; i++) x.grad[i] += normal[row] * (g[i] - mean - normal[i] * along)
    }
  },
})
const [LAYER_NORM, RMS_NORM] = [normaliser('layerNorm', true), normaliser('rmsNorm', false)]

/** Layer norm over the last axis. x […, n], gain, bias [n] → […, n]. Throws RangeError on misfit. Ba et al. 2016. */
export function layerNorm(x: Tensor, gain?: Tensor, bias?: Tensor, eps = 1e-5): Tensor {
  if (bias && !gain) fail('layerNorm', `bias ${show(bias.shape)} without a gain`)
  return apply(LAYER_NORM, packed(x), gain, bias, undefined, eps)
}

/** RMS norm over the last axis. x […, n], gain [n] → […, n]. Throws RangeError on misfit. Zhang & Sennrich 2019. */
export const rmsNorm = (x: Tensor, gain?: Tensor, eps = 1e-5): Tensor =>
  apply(RMS_NORM, packed(x), gain, undefined, undefined, eps)
