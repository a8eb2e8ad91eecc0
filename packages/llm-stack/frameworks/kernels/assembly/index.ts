/** The kernels, in AssemblyScript: functions of pointers into one memory, four 32-bit numbers at a time.
 *  `npm run kernels` compiles them. `../scalar` has the same functions in plain TypeScript, one number at a
 *  time, with the same results bit by bit. */
export { multiplyQ4, multiplyQ8 } from './multiply-blocks'
export { multiplyFloats } from './multiply-floats'
export { rmsNorm } from './rms-norm'
export { quantize } from './quantize'
export { rotate } from './rotate'
export { softmax } from './softmax'
export { swiglu } from './swiglu'
