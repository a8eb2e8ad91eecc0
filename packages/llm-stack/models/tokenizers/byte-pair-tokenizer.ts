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

/** Lower ids are single bytes; ids from this one on are merges. */
export const BYTE_TOKENS = 256

/** Splits text as GPT-2 does, into words, numbers and punctuation, each with the space before it, and white space. No
 *  token crosses the splits. Radford et al. 2019, encoder.py. */
export const preTokenize = (text: string): string[] =>
  text.match(/'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu) ?? []

/** Byte-level byte-pair encoding: merges neighbouring bytes of a text, earlier learned merges first. Decodes every
 *  string to itself. Sennrich et al. 2016; Radford et al. 2019. */
export class BytePairTokenizer implements Tokenizer {
  /** Bytes of each token, as a string with one character a byte. */
  private readonly pieces: string[]
  private readonly ids: Map<string, number>
  readonly size: number

  /** merges: the first gives id 256. order [256]: the byte of each lower id. Throws RangeError if a merge uses later
   *  tokens, or if two tokens have the same bytes. */
  constructor(
    readonly merges: readonly Merge[],
    readonly order: readonly number[] = Array.from({ length: BYTE_TOKENS }, (_, byte) => byte),
  ) {
    this.pieces = order.map((byte) => String.fromCharCode(byte))
    for (const { left, right } of merges) {
      const id = this.pieces.length
      if (Math.max(left, right) >= id) fail('BytePairTokenizer', `token ${id} merges ${left} and ${right}`)
      this.pieces.push(this.pieces[left] + this.pieces[right])
    }
    this.size = this.pieces.length
    this.ids = new Map(this.pieces.map((piece, id) => [piece, id]))
    if (this.ids.size < this.size) fail('BytePairTokenizer', 'two tokens have the same bytes')
  }

  /** Text → ids [n], with the first `mergeCount` merges only (default all). */
  encode(text: string, mergeCount = this.merges.length): number[] {
    const single = (byte: number): number => this.ids.get(String.fromCharCode(byte))!
    const mergedId = (left: number, right: number): number | undefined => {
      const id = this.ids.get(this.pieces[left] + this.pieces[right])
      return id !== undefined && id < BYTE_TOKENS + mergeCount ? id : undefined
    }
    const cache = new Map<string, number[]>()
    return preTokenize(text).flatMap((word) => {
      const ids = cache.get(word) ?? mergePairs(encodeUtf8(word).map(single), mergedId)
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
