/** What a cut text means, in words: for the room, and for a screen reader. */
import { count, plural } from '../kit/format'
import type { Cutting } from './cutting'

/** Ids that fit into a sentence. */
const FEW = 5

export function sayTokens({ news, cut, merges }: Cutting): string {
  if (news) return news
  if (!cut?.tokens) return 'Nothing typed, no tokens.'
  if (!merges) return 'Without a merge, every byte is a token.'
  if (cut.tokens > FEW) return `The model gets these ${count(cut.tokens)} numbers: no letters to count.`
  const ids = cut.pieces.map(({ id }) => id).join(', ')
  return `The model gets ${ids}: no letters to count.`
}

export function sayAloud(shown: Cutting): string {
  const { characters = 0, tokens = 0 } = shown.cut ?? {}
  return `${plural(characters, 'character')}, ${plural(tokens, 'token')}. ${sayTokens(shown)}`
}
