/** Sentences about a tokenized text for the slide and for screen readers. */
import { formatCount, pluralise } from '../kit/format'
import type { TokenizeFrame } from './tokenize-text'

/** Token ids that fit into a sentence. */
const MAX_IDS = 5

/** What the model receives, or the status while there is one. */
export function describeTokens({ status, result, merges }: TokenizeFrame): string {
  if (status) return status
  if (!result?.tokens) return 'Nothing typed, no tokens.'
  if (!merges) return 'Without a merge, every byte is a token.'
  if (result.tokens > MAX_IDS)
    return `The model gets these ${formatCount(result.tokens)} numbers: no letters to count.`
  const ids = result.pieces.map(({ id }) => id).join(', ')
  return `The model gets ${ids}: no letters to count.`
}

/** The counts, then `describeTokens`. */
export function announceTokens(frame: TokenizeFrame): string {
  const { characters = 0, tokens = 0 } = frame.result ?? {}
  return `${pluralise(characters, 'character')}, ${pluralise(tokens, 'token')}. ${describeTokens(frame)}`
}
