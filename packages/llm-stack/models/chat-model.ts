import { fail, seeded } from '../theory'
import { readChatTemplate, type ChatMessage, type ChatTemplate } from './chat-template'
import { loadDecoder, readDecoderConfig, type Decoder, type LoadOptions } from './decoder'
import type { GgufFile } from './gguf'
import { argmax, sampleToken, type SamplingOptions } from './sample-token'
import { readBytePairTokenizer, TextStream, type BytePairTokenizer } from './tokenizers'

/** Positions of a prompt that are read between two pauses. */
const PROMPT_PART = 32

/** Options of a reply. */
export interface ChatReplyOptions extends SamplingOptions {
  /** Seed of sampling (default 1). */
  seed?: number
  /** Most tokens of the reply (default ∞). */
  maxTokens?: number
}

/** Part of a reply: characters that are complete; '' while the prompt is read. */
export interface ChatReplyPart {
  text: string
  /** Tokens of the reply so far. */
  tokens: number
}

/** The end of a reply: by the model itself, at `maxTokens`, or because the context is full. */
export interface ChatReplyEnd {
  reason: 'stop' | 'length' | 'context'
  /** Tokens of the prompt. */
  promptTokens: number
  /** Tokens of the reply. */
  tokens: number
}

/** A chat model: a decoder with its tokenizer and its chat template. */
export class ChatModel {
  constructor(
    readonly decoder: Decoder,
    readonly tokenizer: BytePairTokenizer,
    readonly template: ChatTemplate,
  ) {}

  /** Replies to a conversation, part by part: the caller may pause or stop between two. Of a conversation that goes on, only what
   *  is new is read. Throws RangeError if the prompt does not fit into the context [context], or as `ChatTemplate.encode`. */
  *reply(
    messages: readonly ChatMessage[],
    options: ChatReplyOptions = {},
  ): Generator<ChatReplyPart, ChatReplyEnd> {
    const { decoder, template } = this
    const { temperature = 0, seed = 1, maxTokens = Infinity } = options
    const ids = template.encode(messages)
    const promptTokens = ids.length
    if (promptTokens >= decoder.context)
      fail('ChatModel', `a prompt [${promptTokens}] in a context of ${decoder.context}`)
    const random = seeded(seed)
    const text = new TextStream(this.tokenizer)
    for (let tokens = 0; ; tokens++) {
      const end = (reason: ChatReplyEnd['reason']): ChatReplyEnd => ({ reason, promptTokens, tokens })
      if (tokens >= maxTokens || ids.length > decoder.context) {
        yield { text: text.end(), tokens }
        return end(tokens >= maxTokens ? 'length' : 'context')
      }
      let logits = decoder.read(ids, PROMPT_PART)
      for (; !logits; logits = decoder.read(ids, PROMPT_PART)) yield { text: '', tokens }
      const id =
        temperature === 0 ? argmax(logits) : sampleToken(logits, { ...options, temperature }, random).id
      if (id === template.endId) {
        yield { text: text.end(), tokens }
        return end('stop')
      }
      ids.push(id)
      yield { text: text.push(id), tokens: tokens + 1 }
    }
  }
}

/** Loads a chat model from a GGUF file as it arrives. Throws RangeError as `loadDecoder`, or if its tokenizer or its template is
 *  another than those of SmolLM2, [vocabulary] of byte pairs and ChatML. */
export async function loadChatModel(file: GgufFile, options: LoadOptions = {}): Promise<ChatModel> {
  const { metadata } = file.header
  readDecoderConfig(file) // Another architecture is told before another tokenizer.
  const tokenizer = readBytePairTokenizer(metadata)
  const template = readChatTemplate(metadata, tokenizer)
  return new ChatModel(await loadDecoder(file, options), tokenizer, template)
}
