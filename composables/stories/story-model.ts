import type { StoryContinuation } from '../../data/stories'
import { crc32 } from 'llm-stack/frameworks'
import { readLlama, SentencePieceTokenizer } from 'llm-stack/models'
import { Completion, type CompletionRequest } from './completion'

export interface StoryFiles {
  /** Format of readLlama(). */
  weights: Uint8Array
  /** Format of SentencePieceTokenizer. */
  tokenizer: Uint8Array
}

/** Longest continuation, in tokens: on some questions the model repeats itself for ever. */
export const MAX_OUTPUT_TOKENS = 60
/** Longest prompt, in characters: it fits the context whatever the characters are. */
export const MAX_PROMPT_CHARACTERS = 100

/** Cuts a prompt to its maximum between two code points. */
export const truncatePrompt = (text: string, limit = MAX_PROMPT_CHARACTERS): string =>
  Array.from(text).slice(0, limit).join('')

/**
 * The published story model: continues a text, and computes the checksum of its weights. Long work is a generator whose yields are places to pause (time-slicing.ts).
 */
export class StoryModel {
  private readonly model
  private readonly tokenizer
  /** The completion that generateText() continues. */
  private current?: { prompt: string; completion: Completion }

  /** Throws RangeError if a file has another format, is damaged or truncated. */
  constructor(files: StoryFiles) {
    this.model = readLlama(files.weights)
    this.tokenizer = new SentencePieceTokenizer(files.tokenizer)
  }

  /** Starts an independent completion. Throws RangeError as Completion does. */
  startCompletion(request: CompletionRequest): Completion {
    return new Completion(this.model, this.tokenizer, request)
  }

  /** Continues a prompt greedily, up to `tokens` tokens or the end of the first sentence. A call for more tokens of the same
   *  prompt continues where the last one ended. Deterministic: all backends generate the same text. */
  *generateText(prompt: string, tokens: number): Generator<undefined, StoryContinuation> {
    if (this.current?.prompt !== prompt || this.current.completion.state.output > tokens)
      this.current = {
        prompt,
        completion: this.startCompletion({ prompt, maxTokens: MAX_OUTPUT_TOKENS, sentence: true }),
      }
    const { completion } = this.current
    while (!completion.state.reason && completion.state.output < tokens) yield* completion.next()
    const { text, output, reason } = completion.state
    return { text, tokens: output, isComplete: reason !== undefined }
  }

  /** Checksum of all weights, eight hexadecimal digits: the CRC-32 of each part's CRC-32. */
  *checksum(): Generator<undefined, string> {
    const sums: number[] = []
    for (const bytes of this.model.weightBytes()) {
      sums.push(crc32(bytes))
      yield
    }
    const total = crc32(new Uint8Array(Uint32Array.from(sums).buffer))
    return total.toString(16).padStart(8, '0')
  }
}
