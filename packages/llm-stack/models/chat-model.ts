import { fail, seeded, type Numbers } from '../theory'
import { readChatTemplate, type ChatMessage, type ChatTemplate } from './chat-template'
import { loadDecoder, readDecoderConfig, type Decoder, type LoadOptions } from './decoder'
import type { GgufFile } from './gguf'
import { isRepetitive } from './repetition'
import { argmax, sampleToken, type SamplingOptions } from './sample-token'
import { readBytePairTokenizer, TextStream, type BytePairTokenizer } from './tokenizers'

/** Positions of a prompt that are read between two pauses. */
const PROMPT_PART = 32

/** Options of a reply. */
export interface ChatReplyOptions extends SamplingOptions {
  /** As in `SamplingOptions`, but 0 by default. */
  temperature?: number
  /** Seed of sampling (default 1). */
  seed?: number
  /** Most tokens of the reply (default ∞). */
  maxTokens?: number
  /** Ends a reply that turns in circles, as `isRepetitive` has it (default false). */
  endAtRepetition?: boolean
}

/** Part of a reply: characters that are complete; '' while the prompt is read. */
export interface ChatReplyPart {
  text: string
  /** Tokens of the reply so far. */
  tokens: number
}

/** The end of a reply: by the model itself, at `maxTokens`, because the context is full, or because it turns in circles. */
export interface ChatReplyEnd {
  reason: 'stop' | 'length' | 'context' | 'repetition'
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
    /** Ids that end a reply (default: the end of a message). */
    private readonly endIds: ReadonlySet<number> = new Set([template.endId]),
  ) {}

  /** Replies to a conversation, part by part: the caller may pause or stop between two. What the prompt [n] has in common with
   *  the last one is not read again. Throws RangeError if it is longer than the context, or as `ChatTemplate.encode`. */
  reply(
    messages: readonly ChatMessage[],
    options: ChatReplyOptions = {},
  ): Generator<ChatReplyPart, ChatReplyEnd> {
    return this.generate(this.template.encode(messages), options)
  }

  /** Continues a prompt, ids [n], of which a conversation in the template is one. Otherwise as `reply`. */
  *generate(prompt: Numbers, options: ChatReplyOptions = {}): Generator<ChatReplyPart, ChatReplyEnd> {
    const ids = Array.from(prompt)
    const { decoder } = this
    const { temperature = 0, seed = 1, maxTokens = Infinity, endAtRepetition = false } = options
    const promptTokens = ids.length
    if (promptTokens > decoder.context)
      fail('ChatModel', `a prompt [${promptTokens}] in a context of ${decoder.context}`)
    const random = seeded(seed)
    const text = new TextStream(this.tokenizer)
    for (let tokens = 0; ; tokens++) {
      const isRepeating = endAtRepetition && isRepetitive(ids.slice(promptTokens))
      if (tokens >= maxTokens || ids.length > decoder.context || isRepeating) {
        yield { text: text.end(), tokens }
        const reason = isRepeating ? 'repetition' : tokens >= maxTokens ? 'length' : 'context'
        return { reason, promptTokens, tokens }
      }
      let logits = decoder.read(ids, PROMPT_PART)
      for (; !logits; logits = decoder.read(ids, PROMPT_PART)) yield { text: '', tokens }
      // The likeliest token needs no distribution, which takes eight times as long for 49,152 tokens.
      const id =
        temperature === 0 ? argmax(logits) : sampleToken(logits, { ...options, temperature }, random).id
      if (this.endIds.has(id)) {
        yield { text: text.end(), tokens }
        return { reason: 'stop', promptTokens, tokens }
      }
      ids.push(id)
      yield { text: text.push(id), tokens: tokens + 1 }
    }
  }
}

/** Loads a chat model from a GGUF file as it arrives. Throws RangeError, and ends the source, as `loadDecoder`, or if its
 *  tokenizer or its template is another than those of SmolLM2: [vocabulary] of byte pairs, and ChatML. */
export const loadChatModel = (file: GgufFile, options: LoadOptions = {}): Promise<ChatModel> =>
  file.build(async () => {
    readDecoderConfig(file) // Another architecture is told before another tokenizer.
    const { metadata } = file.header
    const tokenizer = readBytePairTokenizer(metadata)
    const template = readChatTemplate(metadata, tokenizer)
    const endOfText = metadata.number('tokenizer.ggml.eos_token_id', template.endId)
    const endIds = new Set([template.endId, endOfText])
    return new ChatModel(await loadDecoder(file, options), tokenizer, template, endIds)
  })
