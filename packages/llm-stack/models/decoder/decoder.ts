import { multiply, VectorBuffer, type KernelMemory } from '../../frameworks'
import { fail, rotaryFrequencies, type Numbers } from '../../theory'
import { assertIds } from '../assert-ids'
import { PagedKVCache } from '../paged-kv-cache'
import type { DecoderBlock, DecoderConfig, DecoderWeights } from './decoder-weights'
import { rotaryTable } from './rotary-table'

/** Positions that are read at once, at most. */
const BATCH = 32

/** A decoder of the Llama architecture, for reading only: RMS norm, rotary positions, grouped queries, SwiGLU, no biases.
 *  Keeps the keys and values of what it has read, and reads only what is new. Touvron et al. 2023. */
export class Decoder {
  readonly vocabulary: number
  readonly context: number
  private readonly headSize: number
  /** Radians a position, of each pair of a head. */
  private readonly frequencies: readonly number[]
  /** Ids that have been read. */
  private readonly ids: number[] = []
  /** One for each block. */
  private readonly caches: PagedKVCache[]
  /** Residual stream [BATCH, width], and its norm. */
  private readonly x: VectorBuffer
  private readonly normed: VectorBuffer
  /** Queries [BATCH, heads · headSize], keys and values [BATCH, kvHeads · headSize]. */
  private readonly query: VectorBuffer
  private readonly key: VectorBuffer
  private readonly value: VectorBuffer
  /** Cosines and sines of each position [BATCH, 2 · headSize]. */
  private readonly rotations: VectorBuffer
  /** Attention weights [heads / kvHeads, positions], one head of keys after another. */
  private scores: VectorBuffer
  /** Result of attention [BATCH, width]. */
  private readonly attended: VectorBuffer
  /** Hidden layer of the MLP, and what gates it [BATCH, hidden]. */
  private readonly gate: VectorBuffer
  private readonly up: VectorBuffer
  /** Logits after the last position [1, vocabulary]. */
  private readonly logits: VectorBuffer

  constructor(
    private readonly config: DecoderConfig,
    private readonly weights: DecoderWeights,
    private readonly memory: KernelMemory,
  ) {
    const { width, heads, kvHeads, hidden, vocabulary, context } = config
    const buffer = (n: number) => new VectorBuffer(memory, BATCH, n)
    this.vocabulary = vocabulary
    this.context = context
    this.headSize = width / heads
    this.frequencies = rotaryFrequencies(this.headSize, config.rotaryBase)
    this.caches = weights.blocks.map(() => new PagedKVCache(memory, config))
    this.x = buffer(width)
    this.normed = buffer(width)
    this.query = buffer(width)
    this.key = buffer(kvHeads * this.headSize)
    this.value = buffer(kvHeads * this.headSize)
    this.rotations = buffer(2 * this.headSize)
    this.scores = new VectorBuffer(memory, heads / kvHeads, BATCH)
    this.attended = buffer(width)
    this.gate = buffer(hidden)
    this.up = buffer(hidden)
    this.logits = new VectorBuffer(memory, 1, vocabulary)
  }

  /** Logits [vocabulary] of the token after a text: a view, until the next call or until its memory grows. Reads what is new
   *  since the last call: `limit` positions (default all); undefined if others are left. ids [n], of 1 to `context`. Throws
   *  RangeError otherwise, for ids outside the vocabulary, and if there is no room for keys and values. */
  read(ids: Numbers, limit = Infinity): Float32Array | undefined {
    if (!(limit >= 1)) fail('Decoder', `a limit of ${limit} for [${ids.length}] ids, expected 1 or more`)
    assertIds('Decoder', ids, this)
    this.dropOthers(ids)
    const end = Math.min(ids.length, this.ids.length + limit)
    this.reserve(end)
    while (this.ids.length < end) this.readBatch(ids, Math.min(BATCH, end - this.ids.length))
    return end === ids.length ? this.logits.numbers(0) : undefined
  }

  /** Yields all weights as they are stored, matrix by matrix: reading changes none. */
  *weightBytes(): Generator<Uint8Array, void> {
    const { weights, memory, config } = this
    const vector = (at: number) => memory.bytes.subarray(at, at + 4 * config.width)
    yield weights.embedding.bytes()
    for (const block of weights.blocks)
      for (const part of Object.values(block)) yield typeof part === 'number' ? vector(part) : part.bytes()
    yield vector(weights.norm)
    if (weights.head !== weights.embedding) yield weights.head.bytes()
  }

  /** Keeps the common beginning of what was read and these ids; their last one is read again. */
  private dropOthers(ids: Numbers): void {
    let common = 0
    while (common < ids.length - 1 && this.ids[common] === ids[common]) common++
    this.ids.length = Math.min(this.ids.length, common)
  }

  /** Makes room for positions up to `length`. */
  private reserve(length: number): void {
    for (const cache of this.caches) cache.reserve(length)
    const { scores, memory } = this
    if (length > scores.width)
      this.scores = new VectorBuffer(memory, scores.count, Math.min(2 * length, this.context))
  }

  /** Reads the next n ids, and sets the logits after the last. */
  private readBatch(ids: Numbers, n: number): void {
    const { x, normed, weights, memory, config } = this
    const start = this.ids.length
    for (let i = 0; i < n; i++) {
      weights.embedding.copyRow(ids[start + i], x.row(i))
      this.rotations.numbers(i).set(rotaryTable(start + i, this.frequencies))
    }
    weights.blocks.forEach((block, b) => {
      this.addAttention(block, this.caches[b], start, n)
      this.addMlp(block, n)
    })
    memory.kernels.rmsNorm(x.row(n - 1), weights.norm, normed.row(0), config.width, config.epsilon)
    multiply(weights.head, normed, 1, this.logits)
    // Ids come last: if a block throws, none of them counts as read.
    for (let i = 0; i < n; i++) this.ids.push(ids[start + i])
  }

  /** x += output · attention(norm(x)) for n positions. */
  private addAttention(block: DecoderBlock, cache: PagedKVCache, start: number, n: number): void {
    const { normed, query, key, value, rotations, attended, headSize } = this
    const { kernels } = this.memory
    const { heads, kvHeads } = this.config
    this.normalize(block.attentionNorm, n)
    multiply(block.query, normed, n, query)
    multiply(block.key, normed, n, key)
    multiply(block.value, normed, n, value)
    attended.clear(n)
    for (let i = 0; i < n; i++) {
      kernels.rotate(query.row(i), heads, headSize, rotations.row(i))
      kernels.rotate(key.row(i), kvHeads, headSize, rotations.row(i))
      cache.store(start + i, key.row(i), value.row(i))
      cache.attend(start + i + 1, query.row(i), this.scores, attended.row(i))
    }
    block.output.addProduct(attended, n, this.x)
  }

  /** x += down · (silu(gate · norm(x)) ⊙ (up · norm(x))) for n positions. */
  private addMlp(block: DecoderBlock, n: number): void {
    const { normed, gate, up, memory } = this
    this.normalize(block.mlpNorm, n)
    multiply(block.gate, normed, n, gate)
    multiply(block.up, normed, n, up)
    for (let i = 0; i < n; i++) memory.kernels.swiglu(gate.row(i), up.row(i), this.config.hidden)
    block.down.addProduct(gate, n, this.x)
  }

  /** normed = norm(x) for n positions. */
  private normalize(gain: number, n: number): void {
    const { x, normed, memory, config } = this
    for (let i = 0; i < n; i++)
      memory.kernels.rmsNorm(x.row(i), gain, normed.row(i), config.width, config.epsilon)
  }
}
