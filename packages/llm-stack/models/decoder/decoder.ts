import { multiply, VectorBuffer, type KernelMemory } from '../../frameworks'
import { fail, type Numbers } from '../../theory'
import type { DecoderBlock, DecoderConfig, DecoderWeights } from './decoder-weights'
import { PagedKVCache } from './paged-kv-cache'
import { rotaryTurns } from './rotary-turns'

/** Positions that are read at once, at most. */
const BATCH = 32

/** A decoder of the Llama architecture, for reading only: RMS norm, rotary positions, grouped queries, SwiGLU, no biases. Keeps the
 *  keys and values of what it has read, and reads only what is new. Touvron et al. 2023. */
export class Decoder {
  readonly vocabulary: number
  readonly context: number
  /** Ids that have been read. */
  private readonly ids: number[] = []
  private readonly caches: PagedKVCache[]
  private readonly x
  private readonly normed
  private readonly query
  private readonly key
  private readonly value
  private readonly attended
  private readonly gate
  private readonly up
  private readonly logits
  private readonly turns
  private scores: VectorBuffer

  constructor(
    readonly config: DecoderConfig,
    private readonly weights: DecoderWeights,
    private readonly memory: KernelMemory,
  ) {
    const { width, heads, kvHeads, hidden, vocabulary, context } = config
    const size = width / heads
    this.vocabulary = vocabulary
    this.context = context
    this.caches = weights.blocks.map(() => new PagedKVCache(memory, config))
    const buffer = (n: number) => new VectorBuffer(memory, BATCH, n)
    this.x = buffer(width)
    this.normed = buffer(width)
    this.query = buffer(width)
    this.key = buffer(kvHeads * size)
    this.value = buffer(kvHeads * size)
    this.attended = buffer(width)
    this.gate = buffer(hidden)
    this.up = buffer(hidden)
    this.turns = buffer(2 * size)
    this.logits = new VectorBuffer(memory, 1, vocabulary)
    this.scores = new VectorBuffer(memory, heads / kvHeads, BATCH)
  }

  /** Logits [vocabulary] of the token after a text, until the next call. Reads what is new since the last call: `most` positions
   *  (default all); undefined if others are left. ids [n], of 1 to `context`. Throws RangeError otherwise, and for ids
   *  outside the vocabulary. */
  read(ids: Numbers, most = Infinity): Float32Array | undefined {
    const { vocabulary, context } = this
    if (!ids.length || ids.length > context) fail('Decoder', `[${ids.length}] ids, expected 1 to ${context}`)
    for (let i = 0; i < ids.length; i++)
      if (!(Number.isInteger(ids[i]) && ids[i] >= 0 && ids[i] < vocabulary))
        fail('Decoder', `id ${ids[i]} of ${vocabulary} at ${i}`)
    this.dropOthers(ids)
    const end = Math.min(ids.length, this.ids.length + most)
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
    const { x, normed, weights, memory, config, logits } = this
    const start = this.ids.length
    const size = config.width / config.heads
    for (let i = 0; i < n; i++) {
      const id = ids[start + i]
      this.ids.push(id)
      weights.embedding.copyRow(id, x.row(i))
      this.turns.numbers(i).set(rotaryTurns(start + i, size, config.rotaryBase))
    }
    weights.blocks.forEach((block, b) => {
      this.addAttention(block, this.caches[b], start, n)
      this.addMlp(block, n)
    })
    memory.kernels.rmsNorm(x.row(n - 1), weights.norm, normed.row(0), config.width, config.epsilon)
    multiply(weights.head, normed, 1, logits)
  }

  /** x += attention(norm(x)) for n positions. */
  private addAttention(block: DecoderBlock, cache: PagedKVCache, start: number, n: number): void {
    const { query, key, value, attended, turns, memory, config } = this
    const { heads, kvHeads, width } = config
    const size = width / heads
    this.normalize(block.attentionNorm, n)
    multiply(block.query, this.normed, n, query)
    multiply(block.key, this.normed, n, key)
    multiply(block.value, this.normed, n, value)
    attended.clear(n)
    for (let i = 0; i < n; i++) {
      memory.kernels.rotate(query.row(i), heads, size, turns.row(i))
      memory.kernels.rotate(key.row(i), kvHeads, size, turns.row(i))
      cache.store(start + i, key.row(i), value.row(i))
      cache.attend(start + i + 1, query.row(i), this.scores, attended.row(i))
    }
    block.output.addProduct(attended, n, this.x)
  }

  /** x += down · (silu(gate · norm(x)) · up · norm(x)) for n positions. */
  private addMlp(block: DecoderBlock, n: number): void {
    const { gate, up, memory } = this
    this.normalize(block.mlpNorm, n)
    multiply(block.gate, this.normed, n, gate)
    multiply(block.up, this.normed, n, up)
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
