import { fail } from '../../theory'
import { apply, show, sizeOf, type Op, type Shape, type Tensor } from '../autograd'

/** For each element of `large`, in order, the place of its element in `small`: axes are matched from the last, and one
 *  that `small` lacks or has 1 long is stretched. */
export function places(small: Shape, large: Shape): Int32Array {
  const found = new Int32Array(sizeOf(large))
  let step = 1
  let span = 1
  for (let axis = 1; axis <= large.length; axis++) {
    const length = large[large.length - axis]
    const own = small[small.length - axis] ?? 1
    if (own > 1) for (let i = 0; i < found.length; i++) found[i] += step * (Math.floor(i / span) % length)
    step *= own
    span *= length
  }
  return found
}

/** Repeats x along stretched axes. */
const EXPAND: Op<Shape> = {
  name: 'expand',
  forward([x], shape) {
    const from = places(x.shape, shape)
    return { shape, data: Float32Array.from(from, (at) => x.data[at]) }
  },
  backward({ grad, shape }, [x]) {
    const from = places(x.shape, shape)
    for (let i = 0; i < grad.length; i++) x.grad[from[i]] += grad[i]
  },
}
const isShape = (a: Shape, b: Shape): boolean => a.length === b.length && a.every((n, axis) => n === b[axis])
const expand = (x: Tensor, shape: Shape): Tensor => (isShape(x.shape, shape) ? x : apply(EXPAND, [x], shape))

/** Two tensors brought to one shape: axes are matched from the last, and one that is missing or 1 long is repeated, as
 *  in NumPy. Throws RangeError, under the operation's name, where lengths differ and neither is 1. */
export function broadcast(name: string, a: Tensor, b: Tensor): [Tensor, Tensor] {
  if (isShape(a.shape, b.shape)) return [a, b]
  const axes = Math.max(a.shape.length, b.shape.length)
  const shape = Array.from({ length: axes }, (_, axis) => {
    const [m, n] = [a, b].map((x) => x.shape[axis - axes + x.shape.length] ?? 1)
    if (m !== n && m !== 1 && n !== 1) fail(name, `shapes differ, ${show(a.shape)} and ${show(b.shape)}`)
    return Math.max(m, n)
  })
  return [expand(a, shape), expand(b, shape)]
}
