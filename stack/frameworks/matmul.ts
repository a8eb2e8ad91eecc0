import { fail } from '../theory'
import { gemm } from './gemm'
import { apply, type Op } from './op'
import { show, type Tensor } from './tensor'
import { packed } from './views'

/** c += a·b on buffers laid out as the tensors beside them (matrices, transposed where `flip` says). */
// prettier-ignore
function product(c: Float32Array, cs: Tensor, a: Float32Array, as: Tensor, flipA: boolean, b: Float32Array, bs: Tensor, flipB: boolean): void {
  const [m, n] = cs.shape
  const i = flipA ? 1 : 0
  const j = flipB ? 0 : 1
  gemm(m, n, as.shape[1 - i], a, as.offset, as.strides[i], as.strides[1 - i],
    b, bs.offset, bs.strides[1 - j], bs.strides[j], c, cs.offset, cs.strides[0], cs.strides[1])
}

const MATMUL: Op = {
  name: 'matmul',
  shape([a, b]) {
    if (a.shape.length !== 2 || b.shape.length !== 2 || a.shape[1] !== b.shape[0])
      fail('matmul', `inner sizes differ or not matrices, ${show(a.shape)} × ${show(b.shape)}`)
    return [a.shape[0], b.shape[1]]
  },
  forward(y) {
    const a = y.inputs[0]
    const b = y.inputs[1]
    y.data.fill(0)
    product(y.data, y, a.data, a, false, b.data, b, false)
  },
  backward(y) {
    const a = y.inputs[0]
    const b = y.inputs[1]
    if (a.requiresGrad) product(a.grad, a, y.grad, y, false, b.data, b, true)
    if (b.requiresGrad) product(b.grad, b, a.data, a, true, y.grad, y, false)
  },
}

/** Matrix product. a [m, k], b [k, n], any strides → [m, n]. Throws RangeError on misfit. */
export const matmul = (a: Tensor, b: Tensor): Tensor => apply(MATMUL, a, b)

const LINEAR: Op = {
  name: 'linear',
  shape([x, w, b]) {
    const [out, inner] = w.shape
    if (
      w.shape.length !== 2 ||
      x.shape.at(-1) !== inner ||
      (b && (b.shape.length !== 1 || b.shape[0] !== out))
    )
      fail('linear', `x ${show(x.shape)}, weight ${show(w.shape)}${b ? `, bias ${show(b.shape)}` : ''}`)
    return [...x.shape.slice(0, -1), out]
  },
  forward(y) {
    const x = y.inputs[0].data
    const w = y.inputs[1]
    const [out, inner] = [w.shape[0], w.shape[1]]
    const rows = x.length / inner
    if (y.inputs.length === 3) for (let i = 0; i < rows; i++) y.data.set(y.inputs[2].data, i * out)
    else y.data.fill(0)
    gemm(rows, out, inner, x, 0, inner, 1, w.data, 0, 1, inner, y.data, 0, out, 1)
  },
  backward(y) {
    const x = y.inputs[0]
    const w = y.inputs[1]
    const g = y.grad
    const [out, inner] = [w.shape[0], w.shape[1]]
    const rows = g.length / out
    if (x.requiresGrad) gemm(rows, inner, out, g, 0, out, 1, w.data, 0, inner, 1, x.grad, 0, inner, 1)
    if (w.requiresGrad) gemm(out, inner, rows, g, 0, 1, out, x.data, 0, inner, 1, w.grad, 0, inner, 1)
    const b = y.inputs[2]
    if (b?.requiresGrad) for (let i = 0; i < g.length; i++) b.grad[i % out] += g[i]
  },
}

/** x·weightᵀ + bias over the last axis. x […, in], weight [out, in], bias [out] → […, out]. Throws RangeError on misfit. */
export const linear = (x: Tensor, weight: Tensor, bias?: Tensor): Tensor =>
  apply(LINEAR, packed(x), packed(weight), bias)
