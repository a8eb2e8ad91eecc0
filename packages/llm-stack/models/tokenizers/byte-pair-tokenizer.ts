import { fail } from '../../theory'
import { mergePairs } from './merge-pairs'
import type { Tokenizer } from './tokenizer'
import { decodeUtf8, encodeUtf8 } from './utf8'

/** A merge of two tokens into one. */
export interface Merge {
  /** Id of the left token. */
  left: number
  /** Id of the right token. */
  right: number
  /** How often the pair occurred in the training text. */
  count?: number
}

/** Options of a tokenizer of byte pairs. */
export interface BytePairOptions {
  /** Bytes of each id, with one character a byte; '' for a special token, which no text has (default: the 256 bytes,
   *  then a token for each merge). */
  pieces?: readonly string[]
  /** Splits a text into parts; no token crosses the splits (default: as GPT-2 does). */
  split?: (text: string) => string[]
  /** Ids of special tokens by name (default: none). */
  special?: ReadonlyMap<string, number>
}

/** Number of tokens that are single bytes; where ids begin with them, ids from this one on are merges. */
export const BYTE_TOKENS = 256
/** In place of a byte without a token: it keeps its neighbours apart. */
const NO_TOKEN = -2
const ALL_BYTES = Array.from({ length: BYTE_TOKENS }, (_, byte) => byte)

/** Splits text as GPT-2 does, into words, numbers and punctuation, each with the space before it, and white space. No
 *  token crosses the splits. Radford et al. 2019, encoder.py. */
export const preTokenize = (text: string): string[] =>
  text.match(/'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu) ?? []

/** Pieces of a vocabulary whose ids are 256 bytes, then merges. order [256]: the byte of each lower id → [256 +
 *  merges]. Throws RangeError if a merge uses later tokens. */
export function mergedPieces(merges: readonly Merge[], order: readonly number[] = ALL_BYTES): string[] {
  const pieces = order.map((byte) => String.fromCharCode(byte))
  for (const { left, right } of merges) {
    const id = pieces.length
    if (Math.max(left, right) >= id) fail('BytePairTokenizer', `token ${id} merges ${left} and ${right}`)
    pieces.push(pieces[left] + pieces[right])
  }
  return pieces
}

/** Byte-level byte-pair encoding: merges neighbouring bytes of a text, earlier learned merges first. Decodes to itself
 *  every string whose bytes all have a token. Sennrich et al. 2016; Radford et al. 2019. */
export class BytePairTokenizer implements Tokenizer {
  /** Bytes of each token, as a string with one character a byte. */
  private readonly pieces: readonly string[]
  private readonly ids: ReadonlyMap<string, number>
  private readonly split: (text: string) => string[]
  /** By id: how many merges were learned before the one that makes it; ∞ for a byte. */
  private readonly ranks: number[]
  /** Ids of special tokens by name. They have no bytes: no text is encoded to them, and they decode to nothing. */
  readonly special: ReadonlyMap<string, number>
  readonly size: number

  /** merges: in the order in which they were learned. Throws RangeError if two tokens have the same bytes, or if a merge
   *  makes none. */
  constructor(
    readonly merges: readonly Merge[],
    options: BytePairOptions = {},
  ) {
    const { pieces = mergedPieces(merges), split = preTokenize, special = new Map() } = options
    this.pieces = pieces
    this.split = split
    this.special = special
    this.size = pieces.length
    const tokens = pieces.map((piece, id): [string, number] => [piece, id]).filter(([piece]) => piece)
    this.ids = new Map(tokens)
    if (this.ids.size < tokens.length) fail('BytePairTokenizer', 'two tokens have the same bytes')
    this.ranks = pieces.map(() => Infinity)
    merges.forEach(({ left, right }, rank) => {
      const id = this.ids.get(pieces[left] + pieces[right])
      this.ranks[id ?? fail('BytePairTokenizer', `${left} and ${right} make no token`)] = rank
    })
  }

  /** Text → ids [n], with the first `mergeCount` merges only (default all). A byte without a token is left out. */
  encode(text: string, mergeCount = this.merges.length): number[] {
    const byteId = (byte: number): number => this.ids.get(String.fromCharCode(byte)) ?? NO_TOKEN
    const rank = (id: number): number => this.ranks[id]
    const mergedId = (left: number, right: number): number | undefined => {
      const id = Math.min(left, right) < 0 ? undefined : this.ids.get(this.pieces[left] + this.pieces[right])
      return id !== undefined && rank(id) < mergeCount ? id : undefined
    }
    const encodeWord = (word: string): number[] =>
      mergePairs(encodeUtf8(word).map(byteId), mergedId, rank).filter((id) => id !== NO_TOKEN)
    const cache = new Map<string, number[]>()
    return this.split(text).flatMap((word) => {
      const ids = cache.get(word) ?? encodeWord(word)
      cache.set(word, ids)
      return ids
    })
  }

  decode(ids: readonly number[]): string {
    return decodeUtf8(Uint8Array.from(ids.flatMap((id) => [...this.bytes(id)])))
  }

  bytes(id: number): Uint8Array {
    const piece = this.pieces[id] ?? fail('decode', `id ${id} in a vocabulary of ${this.size}`)
    return Uint8Array.from(piece, (byte) => byte.charCodeAt(0))
  }
}
