/** A text that the story model continues, one token at a time. */
import { sampleToken, type Decoder, type SentencePieceTokenizer } from 'llm-stack/models'
import { seeded } from 'llm-stack/theory'
import type { ChatRequest } from 'llm-stack/applications'
import type { GrowingText } from '../completion-events'
import { stablePrefix, textBeforeStop } from '../stop-strings'

export interface CompletionRequest extends Omit<ChatRequest, 'messages' | 'tools'> {
  /** The text to continue. */
  prompt: string
  /** Stop at the end of the first sentence? */
  sentence?: boolean
}

/** The text so far, and why it ended: a stop string, end token or sentence, or the length limit. */
export interface CompletionState extends GrowingText {
  reason?: 'stop' | 'length'
}

/** Prompt tokens processed between two pauses. */
const PREFILL_CHUNK = 4
/** Ids of the start and end tokens: both end the text. */
const SPECIAL_TOKEN_IDS = [1, 2]
/** A sentence with at least one letter, up to its full stop and closing quotation mark. */
const SENTENCE = /\p{L}.*[.!?]["”]?$/su

/** The logits of the token after these ids, [vocabulary], until the model reads again. Yields are places to pause. */
export function* nextLogits(model: Decoder, ids: readonly number[]): Generator<undefined, Float32Array> {
  let logits: Float32Array | undefined
  do {
    yield
    logits = model.read(ids, PREFILL_CHUNK)
  } while (!logits)
  return logits
}

/** One completion in progress, with its own random numbers. */
export class Completion {
  private readonly outputIds: number[] = []
  private readonly random
  private readonly promptLength: number
  private readonly ids: number[]
  /** The latest state. */
  state: CompletionState

  /** Throws RangeError if the prompt exceeds the model's context or `maxTokens` is below 1. */
  constructor(
    private readonly model: Decoder,
    private readonly tokenizer: SentencePieceTokenizer,
    private readonly request: CompletionRequest,
  ) {
    this.ids = [...tokenizer.encode(request.prompt)]
    this.promptLength = this.ids.length
    if (this.promptLength > model.context)
      throw new RangeError(`a prompt of ${this.promptLength} tokens in a context of ${model.context}`)
    if (request.maxTokens !== undefined && !(request.maxTokens >= 1))
      throw new RangeError(`at most ${request.maxTokens} tokens`)
    this.random = seeded(request.seed ?? 1)
    this.state = { text: '', input: this.promptLength, output: 0 }
  }

  /** Generates one more token, unless ended. Yields are places to pause. */
  *next(): Generator<undefined, CompletionState> {
    if (this.state.reason) return this.state
    const logits = yield* nextLogits(this.model, this.ids)
    const { id } = sampleToken(logits, { temperature: this.request.temperature ?? 0 }, this.random)
    if (!SPECIAL_TOKEN_IDS.includes(id)) this.outputIds.push(id)
    return (this.state = this.stateAfter(id))
  }

  private stateAfter(id: number): CompletionState {
    const { maxTokens = Infinity, stop = [], sentence } = this.request
    const text = this.tokenizer.decode(this.outputIds)
    const counts = { input: this.promptLength, output: this.outputIds.length }
    const stopped = textBeforeStop(text, stop)
    if (stopped !== undefined) return { text: stopped, ...counts, reason: 'stop' }
    if (SPECIAL_TOKEN_IDS.includes(id) || (sentence && SENTENCE.test(text)))
      return { text, ...counts, reason: 'stop' }
    const isFull = this.ids.length === this.model.context || this.outputIds.length >= maxTokens
    this.ids.push(id)
    return isFull ? { text, ...counts, reason: 'length' } : { text: stablePrefix(text, stop), ...counts }
  }
}
