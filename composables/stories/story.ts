/** A text the story model carries on, a token at a time. */
import { noGrad } from '../../stack/frameworks'
import { Cache, draw, type Llama, type ScorePairTokenizer } from '../../stack/models'
import { seeded } from '../../stack/theory'
import type { Continuation } from '../../stack/applications'

/** What is asked for: with `sentence`, it ends where its first sentence does. */
export interface Asked extends Continuation {
  sentence?: boolean
}

/** What was written so far, its tokens counted. */
export interface Written {
  text: string
  input: number
  output: number
  /** Why it is over, once it is. */
  reason?: 'stop' | 'length'
}

/** Tokens read at a time. */
const PORTION = 4
/** Ids of the marks of a start and an end: there the story is over. */
const MARKS = [1, 2]
/** A sentence with at least one letter, and what closes its quotation. */
const whole = /\p{L}.*[.!?]["”]?$/su

/** Reads ids after those the cache holds → logits of what comes next, [vocabulary]. Its yields are places to pause. */
export function* read(
  model: Llama,
  ids: readonly number[],
  cache: Cache,
): Generator<undefined, Float32Array> {
  let logits = new Float32Array()
  for (let at = 0; at < ids.length; at += PORTION) {
    const part = ids.slice(at, at + PORTION)
    logits = noGrad(() => model(part, cache)).data.slice(-model.vocabulary)
    yield
  }
  return logits
}

/** How much of a text may be told while more is to come: no half sign, and nothing that may be the beginning of a stop. */
function sure(text: string, stops: readonly string[]): string {
  const settled = text.replace(/\uFFFD+$/, '')
  const held = stops.map((stop) => {
    for (let n = stop.length - 1; n > 0; n--) if (settled.endsWith(stop.slice(0, n))) return n
    return 0
  })
  return settled.slice(0, settled.length - Math.max(0, ...held))
}

export class Story {
  private readonly cache: Cache
  private readonly ids: number[] = []
  private readonly random
  private readonly input: number
  private unread: readonly number[]
  written: Written

  /** Throws RangeError if the prompt is longer than the model's context, or something asked for makes no sense. */
  constructor(
    private readonly model: Llama,
    private readonly tokenizer: ScorePairTokenizer,
    private readonly asked: Asked,
  ) {
    this.unread = tokenizer.encode(asked.prompt)
    this.input = this.unread.length
    if (this.input > model.context)
      throw new RangeError(`a prompt of ${this.input} tokens in a context of ${model.context}`)
    if (asked.maxTokens !== undefined && !(asked.maxTokens >= 1))
      throw new RangeError(`at most ${asked.maxTokens} tokens`)
    this.cache = new Cache(model.context)
    this.random = seeded(asked.seed ?? 1)
    this.written = { text: '', input: this.input, output: 0 }
  }

  /** Goes on by one token, if it is not over. */
  *next(): Generator<undefined, Written> {
    if (this.written.reason) return this.written
    const logits = yield* read(this.model, this.unread, this.cache)
    const { id } = draw(logits, { temperature: this.asked.temperature ?? 0 }, this.random)
    if (!MARKS.includes(id)) this.ids.push(id)
    this.unread = [id]
    return (this.written = this.after(id))
  }

  private after(id: number): Written {
    const { maxTokens = Infinity, stop = [], sentence } = this.asked
    const text = this.tokenizer.decode(this.ids)
    const counts = { input: this.input, output: this.ids.length }
    const ends = stop.map((s) => text.indexOf(s)).filter((at) => at >= 0)
    if (ends.length) return { text: text.slice(0, Math.min(...ends)), ...counts, reason: 'stop' }
    if (MARKS.includes(id) || (sentence && whole.test(text))) return { text, ...counts, reason: 'stop' }
    const full = this.cache.length === this.model.context || this.ids.length >= maxTokens
    return full ? { text, ...counts, reason: 'length' } : { text: sure(text, stop), ...counts }
  }
}
