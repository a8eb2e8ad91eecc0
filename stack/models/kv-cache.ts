import { formatShape, sizeOf, Tensor, type PastKeyValues } from '../frameworks'
import { fail } from '../theory'

/** What a model keeps of the text it has read, one sequence: the keys and values of every attention, so that positions
 *  already seen are not computed again. Holds numbers, not gradients: for use within `noGrad`. Pope et al. 2022. */
export class KVCache implements PastKeyValues {
  /** How many positions were read. A smaller number forgets what came after. */
  length = 0
  private readonly buffers = new Map<object, Float32Array[]>()

  /** context: for how many positions there is room. */
  constructor(readonly context: number) {}

  /** As PastKeys has it; k, v [1, n, width] or [n, width]. `length` grows when the whole model has read them. Throws
   *  RangeError if the context is full, for several sequences, or for numbers with gradients. */
  extend(owner: object, k: Tensor, v: Tensor): Tensor[] {
    const [n, width] = k.shape.slice(-2)
    if (sizeOf(k.shape) !== n * width) fail('Cache', `holds one sequence, got keys ${formatShape(k.shape)}`)
    if (k.requiresGrad)
      fail('Cache', `keys ${formatShape(k.shape)} would lose their gradient; read within noGrad`)
    const end = this.length + n
    if (end > this.context)
      fail('Cache', `the context of ${this.context} is full: ${this.length} read, ${n} to come`)
    const allocate = () => new Float32Array(this.context * width)
    const buffer = this.buffers.get(owner) ?? [allocate(), allocate()]
    this.buffers.set(owner, buffer)
    return [k, v].map((x, i) => {
      buffer[i].set(x.data, this.length * width)
      return new Tensor(buffer[i].subarray(0, end * width), x.shape.with(-2, end))
    })
  }
}
