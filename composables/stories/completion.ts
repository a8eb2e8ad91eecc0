/** A text the story model carries on, a token at a time. */
import { noGrad } from '../../stack/frameworks'
import { KVCache, sampleToken, type Llama, type SentencePieceTokenizer } from '../../stack/models'
import { seeded } from '../../stack/theory'
import type { ContinuationRequest } from '../../stack/applications'

/** What is asked for: with `sentence`, it ends where its first sentence does. */
export interface CompletionRequest extends ContinuationRequest {
  sentence?: boolean
}

/** What was written so far, its tokens counted. */
export interface CompletionState {
  text: string
  input: number
  output: number
  /** Why it is over, once it is. */
  reason?: 'stop' | 'length'
}

/** Tokens read at a time. */
const PREFILL_CHUNK = 4
/** Ids of the marks of a start and an end: there the story is over. */
const SPECIAL_TOKEN_IDS = [1, 2]
/** A sentence with at least one letter, and what closes its quotation. */
const SENTENCE = /\p{L}.*[.!?]["”]?$/su

/** Reads ids after those the cache holds → logits of what comes next, [vocabulary]. Its yields are places to pause. */
export function* nextLogits(
  model: Llama,
  ids: readonly number[],
  cache: KVCache,
): Generator<undefined, Float32Array> {
  let logits = new Float32Array()
  for (let at = 0; at < ids.length; at += PREFILL_CHUNK) {
    const part = ids.slice(at, at + PREFILL_CHUNK)
    logits = noGrad(() => model(part, cache)).data.slice(-model.vocabulary)
    yield
  }
  return logits
}

/** How much of a text may be told while more is to come: no half sign, and nothing that may be the beginning of a stop. */
function stablePrefix(text: string, stops: readonly string[]): string {
  const settled = text.replace(/\uFFFD+$/, '')
  const heldBack = stops.map((stop) => {
    for (let n = stop.length - 1; n > 0; n--) if (settled.endsWith(stop.slice(0, n))) return n
    return 0
  })
  return settled.slice(0, settled.length - Math.max(0, ...heldBack))
}

export class Completion {
  private readonly cache: KVCache
  private readonly outputIds: number[] = []
  private readonly random
  private readonly promptLength: number
  private pendingIds: readonly number[]
  state: CompletionState

  /** Throws RangeError if the prompt is longer than the model's context, or something asked for makes no sense. */
  constructor(
    private readonly model: Llama,
    private readonly tokenizer: SentencePieceTokenizer,
    private readonly request: CompletionRequest,
  ) {
    this.pendingIds = tokenizer.encode(request.prompt)
    this.promptLength = this.pendingIds.length
    if (this.promptLength > model.context)
      throw new RangeError(`a prompt of ${this.promptLength} tokens in a context of ${model.context}`)
    if (request.maxTokens !== undefined && !(request.maxTokens >= 1))
      throw new RangeError(`at most ${request.maxTokens} tokens`)
    this.cache = new KVCache(model.context)
    this.random = seeded(request.seed ?? 1)
    this.state = { text: '', input: this.promptLength, output: 0 }
  }

  /** Goes on by one token, if it is not over. */
  *next(): Generator<undefined, CompletionState> {
    if (this.state.reason) return this.state
    const logits = yield* nextLogits(this.model, this.pendingIds, this.cache)
    const { id } = sampleToken(logits, { temperature: this.request.temperature ?? 0 }, this.random)
    if (!SPECIAL_TOKEN_IDS.includes(id)) this.outputIds.push(id)
    this.pendingIds = [id]
    return (this.state = this.stateAfter(id))
  }

  private stateAfter(id: number): CompletionState {
    const { maxTokens = Infinity, stop = [], sentence } = this.request
    const text = this.tokenizer.decode(this.outputIds)
    const counts = { input: this.promptLength, output: this.outputIds.length }
    const stopPositions = stop.map((s) => text.indexOf(s)).filter((at) => at >= 0)
    if (stopPositions.length)
      return { text: text.slice(0, Math.min(...stopPositions)), ...counts, reason: 'stop' }
    if (SPECIAL_TOKEN_IDS.includes(id) || (sentence && SENTENCE.test(text)))
      return { text, ...counts, reason: 'stop' }
    const isFull = this.cache.length === this.model.context || this.outputIds.length >= maxTokens
    return isFull ? { text, ...counts, reason: 'length' } : { text: stablePrefix(text, stop), ...counts }
  }
}
