import { fail } from '../../theory'
import { apply, show, type Op, type Tensor } from '../autograd'
import { gemm } from '../gemm'
import { transposed, view } from '../views'

const MATMUL: Op<void> = {
  name: 'matmul',
  forward([a, b]) {
    const [k, n] = b.shape
    if (a.shape.length < 2 || b.shape.length !== 2 || a.shape.at(-1) !== k)
      fail('matmul', `inner sizes differ or not matrices, ${show(a.shape)} × ${show(b.shape)}`)
    const rows = a.data.length / k
    const data = new Float32Array(rows * n)
    gemm(view(a.data, rows, k), view(b.data, k, n), view(data, rows, n))
    return { shape: [...a.shape.slice(0, -1), n], data }
  },
  /** ∂a = ∂y·bᵀ, ∂b = aᵀ·∂y. */
  backward({ grad }, [a, b]) {
    const [k, n] = b.shape
    const rows = grad.length / n
    const dy = view(grad, rows, n)
    if (a.requiresGrad) gemm(dy, transposed(view(b.data, k, n)), view(a.grad, rows, k))
    if (b.requiresGrad) gemm(transposed(view(a.data, rows, k)), dy, view(b.grad, k, n))
  },
}
/** Matrix product. a […, m, k], b [k, n] → […, m, n]. Throws RangeError on misfit. */
export const matmul = (a: Tensor, b: Tensor): Tensor => apply(MATMUL, [a, b])

const LINEAR: Op<void> = {
  name: 'linear',
  forward([x, weight, bias]) {
    const [n, k] = weight.shape
    const shapes = `x ${show(x.shape)}, weight ${show(weight.shape)}`
    if (x.shape.length < 2 || weight.shape.length !== 2 || x.shape.at(-1) !== k)
      fail('linear', `inner sizes differ or not matrices, ${shapes}`)
    if (bias && (bias.shape.length > 1 || bias.shape[0] !== n))
      fail('linear', `${shapes}, bias ${show(bias.shape)}`)
    const rows = x.data.length / k
    const data = new Float32Array(rows * n)
    if (bias) for (let row = 0; row < rows; row++) data.set(bias.data, row * n)
    gemm(view(x.data, rows, k), transposed(view(weight.data, n, k)), view(data, rows, n))
    return { shape: [...x.shape.slice(0, -1), n], data }
  },
  /** ∂x = ∂y·weight, ∂weight = ∂yᵀ·x, ∂bias = the sum of the rows of ∂y. */
  backward({ grad }, [x, weight, bias]) {
    const [n, k] = weight.shape
    const rows = grad.length / n
    const dy = view(grad, rows, n)
    if (x.requiresGrad) gemm(dy, view(weight.data, n, k), view(x.grad, rows, k))
    if (weight.requiresGrad) gemm(transposed(dy), view(x.data, rows, k), view(weight.grad, n, k))
    if (bias?.requiresGrad) for (let i = 0; i < grad.length; i++) bias.grad[i % n] += grad[i]
  },
}
/** x·weightᵀ + bias. x […, m, in], weight [out, in], bias [out] → […, m, out]. Throws RangeError on misfit. */
export const linear = (x: Tensor, weight: Tensor, bias?: Tensor): Tensor =>
  apply(LINEAR, bias ? [x, weight, bias] : [x, weight])
