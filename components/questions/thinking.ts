/** A reasoning model's working and answers, cut into tokens. */
import { puzzle } from '../../data/thinking'
import type { Tokenizer } from '../../stack/models'

export interface Pieces {
  atOnce: string[]
  working: string[]
  answer: string[]
}

/** Each text's tokens, as they read. */
export function piecesOf(tokenizer: Pick<Tokenizer, 'encode' | 'decode'>): Pieces {
  const cut = (text: string) => [...tokenizer.encode(text)].map((id) => tokenizer.decode([id]))
  return { atOnce: cut(puzzle.atOnce), working: cut(puzzle.working), answer: cut(puzzle.answer) }
}
