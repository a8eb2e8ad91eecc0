import { fail } from '../../theory'
import { apply, formatShape, type Op, type Tensor } from '../autograd'
import { isShape } from './indexing'

/** x̂ = (x − mean) / √(mean of squares + ε), then ·gain + bias; with `centred` false the mean is taken as 0. Option:
 *  ε. Saves x̂, then 1/√ of each row. */
const normOp = (name: string, centred: boolean): Op<number> => ({
  name,
  forward([{ data: x, shape }, gain, bias], eps) {
    const width = shape.at(-1)!
    const misfit = [gain, bias].find((part) => part && !isShape(part.shape, [width]))
    if (misfit) fail(name, `x ${formatShape(shape)}, gain or bias ${formatShape(misfit.shape)}`)
    const data = new Float32Array(x.length)
    const saved = new Float32Array(x.length + x.length / width)
    for (let row = 0, o = 0; o < x.length; row++, o += width) {
      let mean = 0
      let squares = 0
      if (centred) for (let i = o; i < o + width; i++) mean += x[i] / width
      for (let i = o; i < o + width; i++) squares += (x[i] - mean) * (x[i] - mean)
      const inverse = 1 / Math.sqrt(squares / width + eps)
      saved[x.length + row] = inverse
      for (let i = o; i < o + width; i++) data[i] = saved[i] = (x[i] - mean) * inverse
      if (gain) for (let i = 0; i < width; i++) data[o + i] *= gain.data[i]
      if (bias) for (let i = 0; i < width; i++) data[o + i] += bias.data[i]
    }
    return { shape, data, saved }
  },
  /** ∂x = (∂x̂ − mean of ∂x̂ − x̂·mean of (∂x̂·x̂)) / √, where ∂x̂ = ∂y·gain. */
  backward({ grad, saved: normalised, shape }, [x, gain, bias]) {
    const width = shape.at(-1)!
    for (let row = 0, o = 0; o < grad.length; row++, o += width) {
      let mean = 0
      let projection = 0
      for (let i = 0; i < width; i++) {
        const slope = gain ? grad[o + i] * gain.data[i] : grad[o + i]
        if (centred) mean += slope / width
        projection += (slope * normalised[o + i]) / width
        if (bias?.requiresGrad) bias.grad[i] += grad[o + i]
        if (gain?.requiresGrad) gain.grad[i] += grad[o + i] * normalised[o + i]
      }
      if (!x.requiresGrad) continue
      const inverse = normalised[grad.length + row]
      for (let i = 0; i < width; i++) {
        const slope = gain ? grad[o + i] * gain.data[i] : grad[o + i]
        x.grad[o + i] += inverse * (slope - mean - normalised[o + i] * projection)
      }
    }
  },
})
const [LAYER_NORM, RMS_NORM] = [normOp('layerNorm', true), normOp('rmsNorm', false)]

/** Layer norm over the last axis. x […, n], gain, bias [n] → […, n]. Throws RangeError if shapes do not fit, or for a
 *  bias without a gain. Ba et al. 2016. */
export function layerNorm(x: Tensor, gain?: Tensor, bias?: Tensor, eps = 1e-5): Tensor {
  if (bias && !gain) fail('layerNorm', `bias ${formatShape(bias.shape)} without a gain`)
  return apply(LAYER_NORM, bias ? [x, gain!, bias] : gain ? [x, gain] : [x], eps)
}

/** RMS norm over the last axis. x […, n], gain [n] → […, n]. Throws RangeError if shapes do not fit. Zhang & Sennrich
 *  2019. */
export const rmsNorm = (x: Tensor, gain?: Tensor, eps = 1e-5): Tensor =>
  apply(RMS_NORM, gain ? [x, gain] : [x], eps)
