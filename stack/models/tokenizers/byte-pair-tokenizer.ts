import { fail } from '../../theory'
import { mergePairs } from './merge-pairs'
import type { Tokenizer } from './tokenizer'
import { decodeUtf8, encodeUtf8 } from './utf8'

/** Two tokens, by id, that are joined into one; `count`: how often they stood side by side in the training text. */
export interface Merge {
  left: number
  right: number
  count?: number
}

/** The ids below are single bytes, those from here on one merge each. */
export const BYTE_TOKENS = 256

/** GPT-2's rule: a text falls into words with the space before them, numbers, signs and blanks, and no token crosses
 *  these borders. Radford et al. 2019, encoder.py. */
export const preTokenize = (text: string): string[] =>
  text.match(/'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu) ?? []

/** Byte-level byte-pair encoding: a text is its bytes, and merges join neighbours, the merge learned first before all
 *  others. Any string comes back as it was. Sennrich et al. 2016, Radford et al. 2019. */
export class BytePairTokenizer implements Tokenizer {
  /** What each token stands for, one character a byte. */
  private readonly pieces: string[]
  private readonly ids: Map<string, number>
  readonly size: number

  /** merges: the first makes id 256; order [256]: the byte of each id below. Throws RangeError if a merge joins tokens
   *  that are not there yet, or two tokens stand for the same bytes. */
  constructor(
    readonly merges: readonly Merge[],
    readonly order: readonly number[] = Array.from({ length: BYTE_TOKENS }, (_, byte) => byte),
  ) {
    this.pieces = order.map((byte) => String.fromCharCode(byte))
    for (const { left, right } of merges) {
      const id = this.pieces.length
      if (Math.max(left, right) >= id) fail('merges', `${left} and ${right} make token ${id}`)
      this.pieces.push(this.pieces[left] + this.pieces[right])
    }
    this.size = this.pieces.length
    this.ids = new Map(this.pieces.map((piece, id) => [piece, id]))
    if (this.ids.size < this.size) fail('merges', 'two tokens stand for the same bytes')
  }

  /** text -> ids [n], with the first `merges` of the merges only. */
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
