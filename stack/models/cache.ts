import { show, sizeOf, Tensor, type PastKeys } from '../frameworks'
import { fail } from '../theory'

/** What a model keeps of the text it has read, one sequence: the keys and values of every attention, so that positions
 *  already seen are not computed again. Holds numbers, not gradients: for use within `noGrad`. Pope et al. 2022. */
export class Cache implements PastKeys {
  /** How many positions were read. A smaller number forgets what came after. */
  length = 0
  private readonly stores = new Map<object, Float32Array[]>()

  /** context: for how many positions there is room. */
  constructor(readonly context: number) {}

  /** As PastKeys has it; k, v [1, n, width] or [n, width]. `length` grows when the whole model has read them. Throws
   *  RangeError if the context is full, for several sequences, or for numbers with gradients. */
  extend(owner: object, k: Tensor, v: Tensor): Tensor[] {
    const [n, width] = k.shape.slice(-2)
    if (sizeOf(k.shape) !== n * width) fail('Cache', `holds one sequence, got keys ${show(k.shape)}`)
    if (k.requiresGrad) fail('Cache', `keys ${show(k.shape)} would lose their gradient; read within noGrad`)
    const end = this.length + n
    if (end > this.context)
      fail('Cache', `the context of ${this.context} is full: ${this.length} read, ${n} to come`)
    const room = () => new Float32Array(this.context * width)
    const store = this.stores.get(owner) ?? [room(), room()]
    this.stores.set(owner, store)
    return [k, v].map((x, i) => {
      store[i].set(x.data, this.length * width)
      return new Tensor(store[i].subarray(0, end * width), x.shape.with(-2, end))
    })
  }
}
