import { softmax, type Numbers } from '../theory'
import type { Decoder } from './decoder'
import type { BytePairTokenizer } from './tokenizers'

/** A token that may come next. */
export interface NextTokenChance {
  id: number
  /** Its bytes as text, with U+FFFD for part of a character; the mark itself if it is a special token. */
  token: string
  /** At temperature 1, 0 to 1. */
  probability: number
}

/** The likeliest tokens after ids [1 to context], likeliest first: `count` of them. Throws RangeError as `Decoder.read`. */
export function nextTokenChances(
  decoder: Decoder,
  tokenizer: BytePairTokenizer,
  ids: Numbers,
  count: number,
): NextTokenChance[] {
  const marks = new Map([...tokenizer.special].map(([mark, id]) => [id, mark]))
  return softmax(decoder.read(ids)!)
    .map((probability, id) => ({ id, probability }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, count)
    .map(({ id, probability }) => ({ id, token: marks.get(id) ?? tokenizer.decode([id]), probability }))
}
