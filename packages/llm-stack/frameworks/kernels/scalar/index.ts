import type { KernelViews } from '../kernel-views'
import type { Kernels } from '../kernels'
import { multiplyQ4, multiplyQ8 } from './multiply-blocks'
import { multiplyFloats } from './multiply-floats'
import { quantize } from './quantize'
import { rmsNorm } from './rms-norm'
import { rotate } from './rotate'
import { softmax } from './softmax'
import { swiglu } from './swiglu'

/** The kernels in plain TypeScript: the reference of the compiled ones, and used where there is no
 *  WebAssembly SIMD. */
export const scalarKernels = (views: KernelViews): Kernels => ({
  multiplyFloats: multiplyFloats.bind(null, views),
  multiplyQ4: multiplyQ4.bind(null, views),
  multiplyQ8: multiplyQ8.bind(null, views),
  quantize: quantize.bind(null, views),
  softmax: softmax.bind(null, views),
  rmsNorm: rmsNorm.bind(null, views),
  rotate: rotate.bind(null, views),
  swiglu: swiglu.bind(null, views),
})
