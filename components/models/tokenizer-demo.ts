/** Tokenizes a typed text with the toy vocabulary or GPT-2's, and prepares its tokens for display. */
import { type BytePairTokenizer, loadVocabulary } from 'llm-stack/models'
import { toyTokenizer, toyTokenNumber } from './toy-vocabulary'

/** The toy vocabulary, trained on the page, or GPT-2's published one. */
export type Vocabulary = 'toy' | 'gpt2'

/** A token as displayed. */
export interface TokenPiece {
  /** Its text; for a token that is only part of a character, its bytes in hexadecimal. */
  text: string
  /** True if `text` is hexadecimal bytes. */
  bytes?: boolean
  id: number
}
/** Counts of a complete text, and its first tokens. */
export interface TokenizedText {
  /** The one that cut it. */
  vocabulary: Vocabulary
  /** Grapheme clusters. */
  characters: number
  /** Bytes of UTF-8. */
  bytes: number
  tokens: number
  /** The first MAX_PIECES tokens. */
  pieces: readonly TokenPiece[]
}

/** Most tokens displayed. */
export const MAX_PIECES = 100
/** Most characters displayed of one token. */
const MAX_PIECE_LENGTH = 40

/** A character with its combining marks and joined emoji: close to Unicode's grapheme clusters, and linear in time. */
const GRAPHEME = /\r\n|\p{RI}{2}|[^](?:\p{M}|\p{EMod}|\u200c|[\u{e0020}-\u{e007f}]|\u200d\p{ExtPict})*/gu
/** Number of characters as a reader counts them. */
export const countCharacters = (text: string): number => text.match(GRAPHEME)?.length ?? 0

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
/** Control characters, joiners, lone surrogates, and incomplete UTF-8 sequences. */
const INVISIBLE = /[\p{C}\ufffd]/u

function toPiece(bytes: Uint8Array, text: string, id: number): TokenPiece {
  const escaped = text.replace(/[\n\r\t]/g, (character) => ESCAPES[character])
  if (INVISIBLE.test(escaped)) {
    const hex = Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
    return { text: hex.join(' '), bytes: true, id }
  }
  return { text: escaped.length > MAX_PIECE_LENGTH ? `${escaped.slice(0, MAX_PIECE_LENGTH)}…` : escaped, id }
}

/** The tokenizer behind the demo, for a worker or the main thread. */
export class TokenizerDemo {
  private gpt2?: BytePairTokenizer

  /** Loads GPT-2's vocabulary. Returns false if the file is damaged. */
  load(file: Uint8Array): boolean {
    try {
      this.gpt2 = loadVocabulary(file)
      return true
    } catch {
      return false
    }
  }

  /** Tokenizes with the first `merges` merges of a vocabulary. GPT-2's must be loaded first. */
  tokenize(text: string, vocabulary: Vocabulary, merges: number): TokenizedText {
    const tokenizer = vocabulary === 'toy' ? toyTokenizer : this.gpt2!
    const ids = tokenizer.encode(text, merges)
    const first = ids.slice(0, MAX_PIECES)
    return {
      vocabulary,
      characters: countCharacters(text),
      bytes: new TextEncoder().encode(text).length,
      tokens: ids.length,
      pieces: first.map((id) =>
        toPiece(tokenizer.bytes(id), tokenizer.decode([id]), vocabulary === 'toy' ? toyTokenNumber(id) : id),
      ),
    }
  }
}
