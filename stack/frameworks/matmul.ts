import { fail } from '../theory'
import { gemm } from './gemm'
import { apply, type Op } from './op'
import { show, type Tensor } from './tensor'
import { packed, transpose } from './views'

/** y = a·b + bias. Leading axes of a count as rows; a's last two strides and b's are whatever they are. */
const product = (name: string): Op => ({
  name,
  shape([a, b, bias]) {
    const shapes = `${show(a.shape)} × ${show(b.shape)}`
    if (a.shape.length < 2 || b.shape.length !== 2 || a.shape.at(-1) !== b.shape[0])
      fail(name, `inner sizes differ or not matrices, ${shapes}`)
    if (bias && show(bias.shape) !== `[${b.shape[1]}]`) fail(name, `${shapes} + bias ${show(bias.shape)}`)
    return [...a.shape.slice(0, -1), b.shape[1]]
  },
  forward(y) {
    const [a, b, bias] = y.inputs
    const [k, n, br, bc] = [b.shape[0], b.shape[1], b.strides[0], b.strides[1]]
    const [ar, ac] = [a.strides[a.strides.length - 2], a.strides[a.strides.length - 1]]
    y.data.fill(0)
    if (bias) for (let at = 0; at < y.data.length; at += n) y.data.set(bias.data, at)
    gemm(y.data.length / n, n, k, a.data, a.offset, ar, ac, b.data, b.offset, br, bc, y.data, 0, n, 1)
  },
  backward({ inputs: [a, b, bias], grad: g }) {
    const [k, n, br, bc] = [b.shape[0], b.shape[1], b.strides[0], b.strides[1]]
    const [ar, ac] = [a.strides[a.strides.length - 2], a.strides[a.strides.length - 1]]
    const rows = g.length / n
    if (a.requiresGrad) gemm(rows, k, n, g, 0, n, 1, b.data, b.offset, bc, br, a.grad, a.offset, ar, ac)
    if (b.requiresGrad) gemm(k, n, rows, a.data, a.offset, ac, ar, g, 0, n, 1, b.grad, b.offset, br, bc)
    if (!bias?.requiresGrad) return
    for (let at = 0; at < g.length; at += n) for (let j = 0; j < n; j++) bias.grad[j] += g[at + j]
  },
})
const [MATMUL, LINEAR] = [product('matmul'), product('linear')]
const flat = (x: Tensor): Tensor => (x.shape.length === 2 ? x : packed(x))
/** Matrix product. a […, m, k], b [k, n], any strides → […, m, n]. Throws RangeError on misfit. */
export const matmul = (a: Tensor, b: Tensor): Tensor => apply(MATMUL, flat(a), b)
/** x·weightᵀ + bias. x […, m, in], weight [out, in], bias [out] → […, m, out]. Throws RangeError on misfit. */
export const linear = (x: Tensor, weight: Tensor, bias?: Tensor): Tensor =>
  apply(LINEAR, flat(x), transpose(weight), bias)
