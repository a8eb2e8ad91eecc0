import { fail } from '../../theory'
import type { Tokenizer } from './tokenizer'
import { decodeUtf8 } from './utf8'

/** Before a piece that begins a word. */
const WORD_START = '▁'
/** A longer word is unknown. */
const MAX_LETTERS = 100

const CJK =
  /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b820}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu
const CONTROL = /[\0\ufffd]|(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
/** A mark of punctuation, as which BERT takes all of ASCII's signs, or a word. */
const PART = /[!-/:-@[-`{-~\p{P}]|[^\s!-/:-@[-`{-~\p{P}]+/gu

/** Text → words and marks of punctuation in lower case, without accents and control characters; each Chinese character
 *  is a word. Devlin et al. 2018, tokenization.py. */
export function splitWords(text: string): string[] {
  const spaced = text.replace(CONTROL, '').replace(CJK, ' $& ')
  const plain = spaced.normalize('NFD').replace(/\p{Mn}/gu, '')
  const lower = Array.from(plain, (character) => character.toLowerCase()).join('')
  return lower.match(PART) ?? []
}

/** Ids of the special tokens of a `WordPieceTokenizer`. */
export interface WordPieceOptions {
  /** Before a text: [CLS]. */
  start: number
  /** After a text: [SEP]. */
  end: number
  /** In place of a word without pieces: [UNK]. */
  unknown: number
  /** All tokens that no text has, those above included. */
  special: ReadonlySet<number>
}

/** Word pieces: cuts each word into the longest pieces of the vocabulary, from the left. Loses upper case, accents and
 *  spaces. Wu et al. 2016; Devlin et al. 2018. */
export class WordPieceTokenizer implements Tokenizer {
  /** Ids of pieces that begin a word, and of the others. */
  private readonly starts = new Map<string, number>()
  private readonly continuations = new Map<string, number>()
  private readonly longest: number
  readonly size: number

  /** pieces: those that begin a word have '▁' before them. */
  constructor(
    private readonly pieces: readonly string[],
    private readonly options: WordPieceOptions,
  ) {
    this.size = pieces.length
    this.longest = pieces.reduce((longest, piece) => Math.max(longest, piece.length), 0)
    pieces.forEach((piece, id) => {
      if (options.special.has(id)) return
      if (piece.startsWith(WORD_START)) this.starts.set(piece.slice(WORD_START.length), id)
      else this.continuations.set(piece, id)
    })
  }

  /** Word → ids [n], or [unknown] if a part of it has no piece. */
  private encodeWord(word: string): number[] {
    const unknown = [this.options.unknown]
    if (Array.from(word).length > MAX_LETTERS) return unknown
    const ids: number[] = []
    for (let from = 0, to = 0; from < word.length; from = to) {
      const pieces = from ? this.continuations : this.starts
      to = Math.min(word.length, from + this.longest)
      while (to > from && !pieces.has(word.slice(from, to))) to--
      if (to === from) return unknown
      ids.push(pieces.get(word.slice(from, to))!)
    }
    return ids
  }

  /** Text → ids [n], between start and end. */
  encode(text: string): number[] {
    const { start, end } = this.options
    return [start, ...splitWords(text).flatMap((word) => this.encodeWord(word)), end]
  }

  /** Ids [n] → words with a space between them; special tokens are left out. */
  decode(ids: readonly number[]): string {
    return decodeUtf8(Uint8Array.from(ids.flatMap((id) => [...this.bytes(id)]))).trimStart()
  }

  /** Bytes of a token, with the space before a word; none for a special token. */
  bytes(id: number): Uint8Array {
    const piece = this.pieces[id] ?? fail('decode', `id ${id} in a vocabulary of ${this.size}`)
    const text = this.options.special.has(id) ? '' : piece
    return new TextEncoder().encode(text.replace(WORD_START, ' '))
  }
}
