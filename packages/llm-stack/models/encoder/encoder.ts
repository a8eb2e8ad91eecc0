import { multiply, VectorBuffer, type KernelMemory } from '../../frameworks'
import type { Numbers } from '../../theory'
import { assertIds } from '../assert-ids'
import { PagedKVCache } from '../paged-kv-cache'
import type {
  EncoderBlock,
  EncoderConfig,
  EncoderLinear,
  EncoderNorm,
  EncoderWeights,
} from './encoder-weights'
import { gelu } from './gelu'

/** An encoder of the BERT architecture: every position attends to all others, norms follow attention and MLP. The embedding of a
 *  text is the mean over its positions, of length 1. Devlin et al. 2019; Reimers & Gurevych 2019. */
export class Encoder {
  private readonly cache: PagedKVCache
  /** Residual stream [context, width]. */
  private readonly x: VectorBuffer
  /** Queries, keys and values [context, width]. */
  private readonly query: VectorBuffer
  private readonly key: VectorBuffer
  private readonly value: VectorBuffer
  /** Attention weights of a head [1, context], and the result of attention [context, width]. */
  private readonly scores: VectorBuffer
  private readonly attended: VectorBuffer
  /** Hidden layer of the MLP [context, hidden]. */
  private readonly hidden: VectorBuffer

  constructor(
    private readonly config: EncoderConfig,
    private readonly weights: EncoderWeights,
    private readonly memory: KernelMemory,
  ) {
    const { width, hidden, context, heads } = config
    this.cache = new PagedKVCache(memory, { width, heads, kvHeads: heads })
    const buffer = (n: number) => new VectorBuffer(memory, context, n)
    this.x = buffer(width)
    this.query = buffer(width)
    this.key = buffer(width)
    this.value = buffer(width)
    this.attended = buffer(width)
    this.hidden = buffer(hidden)
    this.scores = new VectorBuffer(memory, 1, context)
  }

  /** Embedding of a text → [width], of length 1. ids [n], with those that mark its start and its end, of 1 to `context`. Throws
   *  RangeError otherwise, and for ids outside the vocabulary. */
  embed(ids: Numbers): Float32Array {
    assertIds('Encoder', ids, this.config)
    this.cache.reserve(ids.length)
    this.readIds(ids)
    for (const block of this.weights.blocks) {
      this.addAttention(block, ids.length)
      this.addMlp(block, ids.length)
    }
    return this.mean(ids.length)
  }

  /** x = norm(token + position + segment). */
  private readIds(ids: Numbers): void {
    const { x, key, value, weights } = this
    for (let i = 0; i < ids.length; i++) {
      weights.tokens.copyRow(ids[i], x.row(i))
      weights.positions.copyRow(i, key.row(i))
      weights.segments.copyRow(0, value.row(i))
      this.add(key.row(i), x.row(i))
      this.add(value.row(i), x.row(i))
    }
    this.normalize(weights.norm, ids.length)
  }

  /** x = norm(x + attention(x)) for n positions. */
  private addAttention(block: EncoderBlock, n: number): void {
    const { x, query, key, value, attended, cache, scores } = this
    this.linear(block.query, x, n, query)
    this.linear(block.key, x, n, key)
    this.linear(block.value, x, n, value)
    attended.clear(n)
    for (let i = 0; i < n; i++) cache.store(i, key.row(i), value.row(i))
    for (let i = 0; i < n; i++) cache.attend(n, query.row(i), scores, attended.row(i))
    this.addLinear(block.output, attended, n)
    this.normalize(block.attentionNorm, n)
  }

  /** x = norm(x + down · gelu(up · x)) for n positions. */
  private addMlp(block: EncoderBlock, n: number): void {
    const { x, hidden } = this
    this.linear(block.up, x, n, hidden)
    for (let i = 0; i < n; i++) {
      const numbers = hidden.numbers(i)
      for (let k = 0; k < numbers.length; k++) numbers[k] = gelu(numbers[k])
    }
    this.addLinear(block.down, hidden, n)
    this.normalize(block.mlpNorm, n)
  }

  /** y = weight · from + bias for n positions. */
  private linear({ weight, bias }: EncoderLinear, from: VectorBuffer, n: number, y: VectorBuffer): void {
    multiply(weight, from, n, y)
    for (let i = 0; i < n; i++) this.add(bias, y.row(i), weight.rows)
  }

  /** x += weight · from + bias for n positions. */
  private addLinear({ weight, bias }: EncoderLinear, from: VectorBuffer, n: number): void {
    weight.addProduct(from, n, this.x)
    for (let i = 0; i < n; i++) this.add(bias, this.x.row(i))
  }

  /** x = gain · (x − mean) / √(variance + epsilon) + bias for n positions. */
  private normalize({ gain, bias }: EncoderNorm, n: number): void {
    const { x, memory, config } = this
    for (let i = 0; i < n; i++) {
      const numbers = x.numbers(i)
      let sum = 0
      for (let k = 0; k < numbers.length; k++) sum += numbers[k]
      const mean = sum / numbers.length
      for (let k = 0; k < numbers.length; k++) numbers[k] -= mean
      memory.kernels.rmsNorm(x.row(i), gain, x.row(i), config.width, config.epsilon)
      this.add(bias, x.row(i))
    }
  }

  /** Adds n numbers from a pointer on to those of another. */
  private add(from: number, to: number, n = this.config.width): void {
    const { floats } = this.memory
    for (let k = 0; k < n; k++) floats[to / 4 + k] += floats[from / 4 + k]
  }

  /** Mean of the first n positions, scaled to length 1 → [width]. */
  private mean(n: number): Float32Array {
    const sum = new Float32Array(this.config.width)
    for (let i = 0; i < n; i++) this.x.numbers(i).forEach((value, k) => (sum[k] += value))
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0))
    return sum.map((value) => value / length)
  }
}
