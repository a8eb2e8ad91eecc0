import { puzzle } from '../../data/thinking'
import type { Tokenizer } from 'llm-stack/models'

/** Texts of the puzzle as tokens. */
export interface PuzzleTokens {
  /** The answer without reasoning. */
  atOnce: string[]
  /** The reasoning. */
  working: string[]
  /** The answer after reasoning. */
  answer: string[]
}

/** Splits each text of the puzzle (data/thinking.ts) into tokens, decoded one by one. */
export function tokenizePuzzle(tokenizer: Pick<Tokenizer, 'encode' | 'decode'>): PuzzleTokens {
  const tokenize = (text: string) => [...tokenizer.encode(text)].map((id) => tokenizer.decode([id]))
  return {
    atOnce: tokenize(puzzle.atOnce),
    working: tokenize(puzzle.working),
    answer: tokenize(puzzle.answer),
  }
}
