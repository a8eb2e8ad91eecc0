/** The published story model at work: it carries a text on, says how likely a word is, and what its weights add up to.
 *  Everything is a generator whose yields are places to pause, for a worker or for the page in portions. */
import type { StoryContinuation } from '../../data/stories'
import { crc32 } from '../../stack/frameworks'
import { KVCache, readLlama, SentencePieceTokenizer } from '../../stack/models'
import { softmax } from '../../stack/theory'
import { nextLogits, Completion, type CompletionRequest } from './completion'

export interface StoryFiles {
  weights: Uint8Array
  tokenizer: Uint8Array
}

/** The longest continuation, in tokens: it loops on some questions. */
export const MAX_OUTPUT_TOKENS = 60
/** Signs of a typed text that are read: with any letters they fit its context. */
export const MAX_PROMPT_CHARACTERS = 100

/** The signs it reads, whole characters only. */
export const truncatePrompt = (text: string): string =>
  Array.from(text).slice(0, MAX_PROMPT_CHARACTERS).join('')

export class StoryModel {
  private readonly model
  private readonly tokenizer
  /** The story it is in the middle of. */
  private current?: { prompt: string; story: Completion }

  /** Throws RangeError if a file is foreign, damaged or cut short. */
  constructor(files: StoryFiles) {
    this.model = readLlama(files.weights)
    this.tokenizer = new SentencePieceTokenizer(files.tokenizer)
  }

  /** A story of its own, to go on with token by token. Throws RangeError as Story does. */
  startCompletion(request: CompletionRequest): Completion {
    return new Completion(this.model, this.tokenizer, request)
  }

  /** How many tokens a text is to it, its start mark among them. */
  countTokens(text: string): number {
    return this.tokenizer.encode(text).length
  }

  /** How a prompt goes on at temperature 0, after so many tokens or where the first sentence ends. Asked for more of the
   *  same, it goes on; every storyteller tells the same. */
  *generateText(prompt: string, tokens: number): Generator<undefined, StoryContinuation> {
    if (this.current?.prompt !== prompt || this.current.story.state.output > tokens)
      this.current = {
        prompt,
        story: this.startCompletion({ prompt, maxTokens: MAX_OUTPUT_TOKENS, sentence: true }),
      }
    const { story } = this.current
    while (!story.state.reason && story.state.output < tokens) yield* story.next()
    const { text, output, reason } = story.state
    return { text, tokens: output, isComplete: reason !== undefined }
  }

  /** How likely it is, at temperature 1, that a prompt goes on with just this word. */
  *wordProbability(prompt: string, word: string): Generator<undefined, number> {
    const before = this.tokenizer.encode(prompt)
    const continuation = this.tokenizer.encode(`${prompt} ${word}`).slice(before.length)
    const cache = new KVCache(this.model.context)
    let unread = before
    let chance = 1
    for (const id of continuation) {
      chance *= softmax(yield* nextLogits(this.model, unread, cache))[id]
      unread = [id]
    }
    return chance
  }

  /** Eight hexadecimal digits that any change of any weight changes: the CRC-32 of the CRC-32 of each table. */
  *checksum(): Generator<undefined, string> {
    const sums: number[] = []
    for (const { data } of this.model.parameters()) {
      sums.push(crc32(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)))
      yield
    }
    const whole = crc32(new Uint8Array(Uint32Array.from(sums).buffer))
    return whole.toString(16).padStart(8, '0')
  }
}
