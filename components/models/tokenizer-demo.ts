/** Cuts a typed text into tokens, by the toy's vocabulary or by GPT-2's, and says what of it is shown. */
import { type BytePairTokenizer, loadVocabulary } from '../../stack/models'
import { toyTokenizer, toyTokenNumber } from './toy-vocabulary'

export type Vocabulary = 'toy' | 'gpt2'

export interface TokenPiece {
  /** What stands in it; of a token that is only part of a character, its bytes in hexadecimal. */
  text: string
  /** It is bytes, not text. */
  bytes?: boolean
  id: number
}
export interface TokenizedText {
  /** Characters as people see them, bytes of UTF-8, tokens: of the whole text. */
  characters: number
  bytes: number
  tokens: number
  /** The first of the tokens. */
  pieces: readonly TokenPiece[]
}

/** Tokens shown at most, and characters of one. */
export const MAX_PIECES = 100
const MAX_PIECE_LENGTH = 40

/** A character, its accents, and what is joined to it: nearly what Unicode calls a grapheme cluster, in linear time. */
const GRAPHEME = /\r\n|\p{RI}{2}|[^](?:\p{M}|\p{EMod}|\u200c|[\u{e0020}-\u{e007f}]|\u200d\p{ExtPict})*/gu
export const countCharacters = (text: string): number => text.match(GRAPHEME)?.length ?? 0

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
/** Control signs, joiners, halves of pairs, and bytes that are no whole character. */
const INVISIBLE = /[\p{C}\ufffd]/u

function toPiece(bytes: Uint8Array, text: string, id: number): TokenPiece {
  const escaped = text.replace(/[\n\r\t]/g, (sign) => ESCAPES[sign])
  if (INVISIBLE.test(escaped)) {
    const hex = Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
    return { text: hex.join(' '), bytes: true, id }
  }
  return { text: escaped.length > MAX_PIECE_LENGTH ? `${escaped.slice(0, MAX_PIECE_LENGTH)}…` : escaped, id }
}

export class TokenizerDemo {
  private gpt2?: BytePairTokenizer

  /** Takes GPT-2's vocabulary in. False if the bytes are not what they should be. */
  load(file: Uint8Array): boolean {
    try {
      this.gpt2 = loadVocabulary(file)
      return true
    } catch {
      return false
    }
  }

  /** With the first `merges` merges of a vocabulary. GPT-2's must be loaded. */
  tokenize(text: string, vocabulary: Vocabulary, merges: number): TokenizedText {
    const tokenizer = vocabulary === 'toy' ? toyTokenizer : this.gpt2!
    const ids = tokenizer.encode(text, merges)
    const first = ids.slice(0, MAX_PIECES)
    return {
      characters: countCharacters(text),
      bytes: new TextEncoder().encode(text).length,
      tokens: ids.length,
      pieces: first.map((id) =>
        toPiece(tokenizer.bytes(id), tokenizer.decode([id]), vocabulary === 'toy' ? toyTokenNumber(id) : id),
      ),
    }
  }
}
