import { formatShape, sizeOf, Tensor, type PastKeyValues } from '../frameworks'
import { fail } from '../theory'

/** KV cache of one sequence: the keys and values of every attention layer, so that earlier positions are not computed
 *  again. Stores numbers without gradients: for use within `noGrad`. Pope et al. 2022. */
export class KVCache implements PastKeyValues {
  /** Number of positions read. Setting it lower drops the later ones. */
  length = 0
  private readonly buffers = new Map<object, Float32Array[]>()

  /** context: the most positions it can hold. */
  constructor(readonly context: number) {}

  /** Appends the keys and values of n positions, each [1, n, width] or [n, width] → those of all positions. Does not
   *  change `length`: the model does, once every layer has read them. Throws RangeError if the context is full, for
   *  more than one sequence, or for tensors with gradients. */
  extend(owner: object, k: Tensor, v: Tensor): Tensor[] {
    const [n, width] = k.shape.slice(-2)
    if (sizeOf(k.shape) !== n * width) fail('KVCache', `holds one sequence, got keys ${formatShape(k.shape)}`)
    if (k.requiresGrad)
      fail('KVCache', `keys ${formatShape(k.shape)} would lose their gradient; read within noGrad`)
    const end = this.length + n
    if (end > this.context)
      fail('KVCache', `the context of ${this.context} is full: ${this.length} read, ${n} to come`)
    const allocate = () => new Float32Array(this.context * width)
    const buffer = this.buffers.get(owner) ?? [allocate(), allocate()]
    this.buffers.set(owner, buffer)
    return [k, v].map((x, i) => {
      buffer[i].set(x.data, this.length * width)
      return new Tensor(buffer[i].subarray(0, end * width), x.shape.with(-2, end))
    })
  }
}
