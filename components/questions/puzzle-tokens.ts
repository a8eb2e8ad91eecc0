/** A reasoning model's working and answers, cut into tokens. */
import { puzzle } from '../../data/thinking'
import type { Tokenizer } from '../../stack/models'

export interface PuzzleTokens {
  atOnce: string[]
  working: string[]
  answer: string[]
}

/** Each text's tokens, as they read. */
export function tokenizePuzzle(tokenizer: Pick<Tokenizer, 'encode' | 'decode'>): PuzzleTokens {
  const tokenize = (text: string) => [...tokenizer.encode(text)].map((id) => tokenizer.decode([id]))
  return {
    atOnce: tokenize(puzzle.atOnce),
    working: tokenize(puzzle.working),
    answer: tokenize(puzzle.answer),
  }
}
