/** A reply of the chat model in progress: the same code in the worker and in the script that records replies. */
import type { ChatRequest } from 'llm-stack/applications'
import type { ChatMessage, ChatModel, ChatReplyEnd, ChatReplyPart } from 'llm-stack/models'
import type { GrowingText } from '../completion-events'
import { stablePrefix, textBeforeStop } from '../stop-strings'

/** What the chat model is asked: a conversation in its template, or a text to continue without it. */
export interface ReplyRequest extends Pick<ChatRequest, 'temperature' | 'maxTokens' | 'stop' | 'seed'> {
  messages?: readonly ChatMessage[]
  /** A text to continue, without the template. */
  prompt?: string
}

/** Longest reply, tokens: it is small, and what comes later is rarely better. */
export const MAX_REPLY_TOKENS = 120
/** Tokens that are sampled from at a temperature above 0. */
const TOP_K = 40

/** Why a reply ended, as the chat API names it: 'other' for one that turned in circles. */
const STOP_REASONS = { stop: 'stop', length: 'length', context: 'length', repetition: 'other' } as const

/** A reply in progress. Several may take turns, and each then reads its text anew. */
export class ReplyRun {
  private readonly parts: Generator<ChatReplyPart, ChatReplyEnd>
  private readonly stop: readonly string[]
  /** All that was generated, a stop string included. */
  private generated = ''
  private state: GrowingText

  /** Throws RangeError as `ChatTemplate.encode`. */
  constructor(model: ChatModel, { messages, prompt = '', stop = [], ...options }: ReplyRequest) {
    const { temperature = 0, seed = 1, maxTokens = MAX_REPLY_TOKENS } = options
    const ids = messages ? model.template.encode(messages) : model.tokenizer.encode(prompt)
    const sampling = { temperature, seed, maxTokens, topK: TOP_K, endAtRepetition: true }
    this.stop = stop
    this.parts = model.generate(ids, sampling)
    this.state = { text: '', input: ids.length, output: 0 }
  }

  /** Reads a part of the prompt or generates one more token, unless ended. Throws RangeError for a prompt without tokens or
   *  longer than the context, and as `Decoder.read`. */
  next(): GrowingText {
    if (this.state.reason) return this.state
    const { done, value } = this.parts.next()
    const { input } = this.state
    if (!done) this.generated += value.text
    const stopped = textBeforeStop(this.generated, this.stop)
    const text = stopped ?? (done ? this.generated : stablePrefix(this.generated, this.stop))
    const reason = stopped !== undefined ? 'stop' : done ? STOP_REASONS[value.reason] : undefined
    return (this.state = { text, input, output: value.tokens, reason })
  }

  /** Generates to the end of the reply. Throws as `next`. */
  finish(): GrowingText {
    while (!this.state.reason) this.next()
    return this.state
  }
}
