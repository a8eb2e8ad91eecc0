/** Sentences about a tokenized text for the slide and for screen readers. */
import type { BackendKind } from 'slidev-addon-stage'
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

const ORIGINS: Record<BackendKind, string> = {
  worker: 'Cut here, in a worker',
  page: 'Cut here, on the page',
  stored: 'Cannot be cut here',
}
const VOCABULARY_TEXTS = {
  toy: 'with the toy vocabulary, learned here from ten lines of text.',
  gpt2: 'with GPT-2’s published vocabulary.',
}
/** What cut the text; '' until it is cut. While GPT-2's vocabulary loads, it is the toy's. */
export const describeCutter = (backend: BackendKind, { result }: TokenizeFrame): string =>
  result ? `${ORIGINS[backend]}, ${VOCABULARY_TEXTS[result.vocabulary]}` : ''
