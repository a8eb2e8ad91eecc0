/** The chat model's cuts of a text, beside GPT-2's. */
import type { ChatModelBackend } from '../../composables/chat-model/chat-model-backends'
import { MAX_CUT_PIECES, type CutText } from '../../data/cuts'
import { cutsRun } from '../../data/cuts-run'
import { pluralise } from '../kit/format'
import { samples } from './samples'
import type { TokenizedText } from './tokenizer-demo'
import { SENTENCE } from './toy-vocabulary'

/** Texts whose tokens are recorded. */
export const cutTexts: readonly string[] = [SENTENCE, ...samples.map(({ text }) => text)]
/** Longest text that is cut twice, in UTF-16 code units. */
const MAX_CUT_LENGTH = 500

/** A text's tokens, counted, and the first of them. */
export const toCut = (pieces: readonly string[]): Omit<CutText, 'text'> => ({
  tokens: pieces.length,
  pieces: pieces.slice(0, MAX_CUT_PIECES),
})

/** Yields the chat model's tokens of a text; without a model those that were recorded, or none. Rejects if the model fails. */
export async function* cutText(backend: ChatModelBackend, text: string): AsyncGenerator<CutText> {
  const recorded = cutsRun.cuts[cutTexts.indexOf(text)]
  if (recorded) yield { text, ...recorded }
  else if (!backend.recordingOnly && text && text.length <= MAX_CUT_LENGTH) {
    const tokens = await backend.tokenize(text)
    yield { text, ...toCut(tokens.map((token) => token.text)) }
  }
}

/** Tokens as one line, with a mark for a space in front. */
const displayPieces = (pieces: readonly string[]): string =>
  pieces.map((piece) => piece.replace(/^ /, '_')).join(' · ')

/** How the chat model cuts a text, compared with GPT-2, in a sentence; '' if it was not cut by both. */
export function compareCuts(text: string, cut: CutText | undefined, gpt2?: TokenizedText): string {
  if (!cut || cut.text !== text || gpt2?.vocabulary !== 'gpt2') return ''
  const isSame = cut.tokens === gpt2.tokens && cut.pieces.every((piece, i) => piece === gpt2.pieces[i].text)
  if (isSame) return 'SmolLM2 cuts it the same way.'
  if (cut.pieces.some((piece) => piece.includes('\ufffd')))
    return `SmolLM2: ${pluralise(cut.tokens, 'token')}.`
  const dots = cut.tokens > cut.pieces.length ? ' …' : ''
  return `SmolLM2: ${pluralise(cut.tokens, 'token')}: ${displayPieces(cut.pieces)}${dots}`
}
