/** The published story model at work: it carries a text on, says how likely a word is, and what its weights add up to.
 *  Everything is a generator whose yields are places to pause, for a worker or for the page in portions. */
import { crc32, noGrad } from '../../stack/frameworks'
import { Cache, draw, readLlama, ScorePairTokenizer } from '../../stack/models'
import { seeded, softmax } from '../../stack/theory'
import type { Told } from '../../data/stories'

export interface StoryFiles {
  weights: Uint8Array
  tokenizer: Uint8Array
}

/** The longest continuation, in tokens: it loops on some questions. */
export const MOST_TOKENS = 60
/** Signs of a typed text that are read: with any letters they fit its context. */
export const MOST_SIGNS = 100
/** Tokens read at a time. */
const PORTION = 4
/** Ids of the marks of a start and an end: there the story is over. */
const MARKS = [1, 2]
/** At temperature 0 nothing is left to luck. */
const luck = seeded(1)

/** A sentence with at least one letter, and what closes its quotation. */
const sentence = /\p{L}.*[.!?]["”]?$/su

/** The signs it reads, whole characters only. */
export const readable = (typed: string): string => Array.from(typed).slice(0, MOST_SIGNS).join('')

export class Storyteller {
  private readonly model
  private readonly tokenizer
  /** The story it is in the middle of. */
  private story?: { prompt: string; cache: Cache; logits: Float32Array; ids: number[]; over: boolean }

  /** Throws RangeError if a file is foreign, damaged or cut short. */
  constructor(files: StoryFiles) {
    this.model = readLlama(files.weights)
    this.tokenizer = new ScorePairTokenizer(files.tokenizer)
  }

  /** Reads ids after those the cache holds → logits of what comes next, [vocabulary]. */
  private *read(ids: readonly number[], cache: Cache): Generator<undefined, Float32Array> {
    let logits = new Float32Array()
    for (let at = 0; at < ids.length; at += PORTION) {
      const part = ids.slice(at, at + PORTION)
      logits = noGrad(() => this.model(part, cache)).data.slice(-this.model.vocabulary)
      yield
    }
    return logits
  }

  /** How a prompt goes on at temperature 0, after so many tokens or where the first sentence ends. Asked for more of the
   *  same, it goes on; every storyteller tells the same. */
  *told(prompt: string, tokens: number): Generator<undefined, Told> {
    if (!this.story || this.story.prompt !== prompt || this.story.ids.length > tokens) {
      const cache = new Cache(this.model.context)
      const start = this.tokenizer.encode(prompt)
      this.story = { prompt, cache, logits: yield* this.read(start, cache), ids: [], over: false }
    }
    const story = this.story
    while (!story.over && story.ids.length < tokens) {
      const { id } = draw(story.logits, { temperature: 0 }, luck)
      if (!MARKS.includes(id)) story.ids.push(id)
      const text = this.text(story.ids)
      const full = story.cache.length === this.model.context || story.ids.length >= MOST_TOKENS
      story.over = MARKS.includes(id) || full || sentence.test(text)
      if (!story.over) story.logits = yield* this.read([id], story.cache)
    }
    return { text: this.text(story.ids), tokens: story.ids.length, over: story.over }
  }

  private text(ids: readonly number[]): string {
    return this.tokenizer.decode(ids)
  }

  /** How likely it is, at temperature 1, that a prompt goes on with just this word. */
  *chance(prompt: string, word: string): Generator<undefined, number> {
    const before = this.tokenizer.encode(prompt)
    const continuation = this.tokenizer.encode(`${prompt} ${word}`).slice(before.length)
    const cache = new Cache(this.model.context)
    let unread = before
    let chance = 1
    for (const id of continuation) {
      chance *= softmax(yield* this.read(unread, cache))[id]
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
