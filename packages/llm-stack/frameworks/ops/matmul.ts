import { fail } from '../../theory'
import { apply, formatShape, type Op, type Tensor } from '../autograd'
import { gemm } from '../gemm'
import { MatrixView } from '../matrix-view'

/** y = a·B + bias, where B is a view of b. */
const matmulOp = (name: string, viewOf: (data: Float32Array, b: Tensor) => MatrixView): Op<void> => ({
  name,
  forward([a, b, bias]) {
    const B = viewOf(b.data, b)
    if (a.shape.length < 2 || b.shape.length !== 2 || a.shape.at(-1) !== B.rows)
      fail(name, `inner sizes differ or not matrices, ${formatShape(a.shape)} × ${formatShape(b.shape)}`)
    if (bias && (bias.shape.length > 1 || bias.data.length !== B.columns))
      fail(name, `${formatShape(a.shape)} × ${formatShape(b.shape)} + bias ${formatShape(bias.shape)}`)
    const rows = a.data.length / B.rows
    const data = new Float32Array(rows * B.columns)
    if (bias) for (let at = 0; at < data.length; at += B.columns) data.set(bias.data, at)
    gemm(new MatrixView(a.data, rows, B.rows), B, new MatrixView(data, rows, B.columns))
    return { shape: a.shape.with(-1, B.columns), data }
  },
  /** ∂a = ∂y·Bᵀ, ∂B = aᵀ·∂y, ∂bias = the sum of the rows of ∂y. */
  backward({ grad }, [a, b, bias]) {
    const B = viewOf(b.data, b)
    const dy = new MatrixView(grad, a.data.length / B.rows, B.columns)
    if (a.requiresGrad) gemm(dy, B.transposed(), new MatrixView(a.grad, dy.rows, B.rows))
    if (b.requiresGrad) gemm(new MatrixView(a.data, dy.rows, B.rows).transposed(), dy, viewOf(b.grad, b))
    if (bias?.requiresGrad) for (let i = 0; i < grad.length; i++) bias.grad[i % B.columns] += grad[i]
  },
})
const MATMUL = matmulOp('matmul', (data, { shape: [k, n] }) => new MatrixView(data, k, n))
const LINEAR = matmulOp('linear', (data, { shape: [n, k] }) => new MatrixView(data, n, k).transposed())

/** Matrix product. a […, m, k], b [k, n] → […, m, n]. Throws RangeError if shapes do not fit. */
export const matmul = (a: Tensor, b: Tensor): Tensor => apply(MATMUL, [a, b])
/** x·weightᵀ + bias. x […, m, in], weight [out, in], bias [out] → […, m, out]. Throws RangeError
 *  on misfit. */
export const linear = (x: Tensor, weight: Tensor, bias?: Tensor): Tensor =>
  apply(LINEAR, bias ? [x, weight, bias] : [x, weight])
