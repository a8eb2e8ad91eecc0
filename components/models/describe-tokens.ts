/** What a cut text means, in words: for the room, and for a screen reader. */
import { formatCount, pluralise } from '../kit/format'
import type { TokenizeFrame } from './tokenize-text'

/** Ids that fit into a sentence. */
const MAX_IDS = 5

export function describeTokens({ status: news, result: cut, merges }: TokenizeFrame): string {
  if (news) return news
  if (!cut?.tokens) return 'Nothing typed, no tokens.'
  if (!merges) return 'Without a merge, every byte is a token.'
  if (cut.tokens > MAX_IDS)
    return `The model gets these ${formatCount(cut.tokens)} numbers: no letters to count.`
  const ids = cut.pieces.map(({ id }) => id).join(', ')
  return `The model gets ${ids}: no letters to count.`
}

export function announceTokens(frame: TokenizeFrame): string {
  const { characters = 0, tokens = 0 } = frame.result ?? {}
  return `${pluralise(characters, 'character')}, ${pluralise(tokens, 'token')}. ${describeTokens(frame)}`
}
