/** The published story model at work: it carries a text on, says how likely a word is, and what its weights add up to.
 *  Everything is a generator whose yields are places to pause, for a worker or for the page in portions. */
import type { Told } from '../../data/stories'
import { crc32 } from '../../stack/frameworks'
import { Cache, readLlama, ScorePairTokenizer } from '../../stack/models'
import { softmax } from '../../stack/theory'
import { read, Story, type Asked } from './story'

export interface StoryFiles {
  weights: Uint8Array
  tokenizer: Uint8Array
}

/** The longest continuation, in tokens: it loops on some questions. */
export const MOST_TOKENS = 60
/** Signs of a typed text that are read: with any letters they fit its context. */
export const MOST_SIGNS = 100

/** The signs it reads, whole characters only. */
export const readable = (typed: string): string => Array.from(typed).slice(0, MOST_SIGNS).join('')

export class Storyteller {
  private readonly model
  private readonly tokenizer
  /** The story it is in the middle of. */
  private current?: { prompt: string; story: Story }

  /** Throws RangeError if a file is foreign, damaged or cut short. */
  constructor(files: StoryFiles) {
    this.model = readLlama(files.weights)
    this.tokenizer = new ScorePairTokenizer(files.tokenizer)
  }

  /** A story of its own, to go on with token by token. Throws RangeError as Story does. */
  begin(asked: Asked): Story {
    return new Story(this.model, this.tokenizer, asked)
  }

  /** How many tokens a text is to it, its start mark among them. */
  count(text: string): number {
    return this.tokenizer.encode(text).length
  }

  /** How a prompt goes on at temperature 0, after so many tokens or where the first sentence ends. Asked for more of the
   *  same, it goes on; every storyteller tells the same. */
  *told(prompt: string, tokens: number): Generator<undefined, Told> {
    if (this.current?.prompt !== prompt || this.current.story.written.output > tokens)
      this.current = { prompt, story: this.begin({ prompt, maxTokens: MOST_TOKENS, sentence: true }) }
    const { story } = this.current
    while (!story.written.reason && story.written.output < tokens) yield* story.next()
    const { text, output, reason } = story.written
    return { text, tokens: output, over: reason !== undefined }
  }

  /** How likely it is, at temperature 1, that a prompt goes on with just this word. */
  *chance(prompt: string, word: string): Generator<undefined, number> {
    const before = this.tokenizer.encode(prompt)
    const continuation = this.tokenizer.encode(`${prompt} ${word}`).slice(before.length)
    const cache = new Cache(this.model.context)
    let unread = before
    let chance = 1
    for (const id of continuation) {
      chance *= softmax(yield* read(this.model, unread, cache))[id]
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
