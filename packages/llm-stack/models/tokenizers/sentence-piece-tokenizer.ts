import { fail } from '../../theory'
import { mergePairs } from './merge-pairs'
import type { Tokenizer } from './tokenizer'
import { decodeUtf8, encodeUtf8 } from './utf8'

/** Id of the start of a text; 0 is the unknown token, 2 the end. The 256 bytes follow, then the pieces. */
const START_ID = 1
const FIRST_BYTE_ID = 3
const FIRST_PIECE_ID = FIRST_BYTE_ID + 256

/** SentencePiece vocabulary as llama2.c uses it: merges neighbouring characters of a text, the pair whose union has
 *  the best score first. Kudo & Richardson 2018; Karpathy 2023, run.c. */
export class SentencePieceTokenizer implements Tokenizer {
  private readonly pieces: string[] = []
  private readonly ids: Map<string, number>
  readonly size: number
  /** Rank of each token's score among all scores, 0 for the best. */
  private readonly ranks: number[]

  /** file: in the format of llama2.c, little-endian: length of the longest piece (int32); then for each id its score
   *  (float32), length (int32) and bytes. Throws RangeError if it is foreign or cut short. */
  constructor(file: Uint8Array) {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    const scores: number[] = []
    for (let at = 4, end = at; at < file.length; at = end) {
      const start = at + 8
      end = start > file.length ? Infinity : start + view.getInt32(at + 4, true)
      if (end <= start || end > file.length)
        fail('SentencePieceTokenizer', `cut short or foreign at byte ${at}`)
      scores.push(view.getFloat32(at, true))
      this.pieces.push(decodeUtf8(file.subarray(start, end)))
    }
    if (this.pieces[FIRST_PIECE_ID - 1] !== '<0xFF>')
      fail('SentencePieceTokenizer', `no byte tokens: cut short or foreign`)
    this.size = this.pieces.length
    this.ids = new Map(this.pieces.map((piece, id): [string, number] => [piece, id]).slice(FIRST_PIECE_ID))
    const rankOf = new Map([...new Set(scores)].sort((a, b) => b - a).map((score, rank) => [score, rank]))
    this.ranks = scores.map((score) => rankOf.get(score)!)
  }

  /** Text → ids [n]: the start token, then the text with a space before it. A character without a piece becomes its
   *  bytes. */
  encode(text: string): number[] {
    const spaced = text && ` ${text}`
    const byteIds = (character: string) => encodeUtf8(character).map((byte) => FIRST_BYTE_ID + byte)
    const ids = Array.from(spaced, (character) => this.ids.get(character) ?? byteIds(character))
    const mergedId = (left: number, right: number) => this.ids.get(this.pieces[left] + this.pieces[right])
    return mergePairs([START_ID, ...ids.flat()], mergedId, (id) => this.ranks[id])
  }

  /** Ids [n] → text, without the special tokens, and without the space after the start token. */
  decode(ids: readonly number[]): string {
    const bytes = ids.flatMap((id, i) => {
      const piece = [...this.bytes(id)]
      if (id < FIRST_BYTE_ID) return []
      return ids[i - 1] === START_ID && piece[0] === 0x20 ? piece.slice(1) : piece
    })
    return decodeUtf8(Uint8Array.from(bytes))
  }

  bytes(id: number): Uint8Array {
    const piece = this.pieces[id] ?? fail('decode', `id ${id} in a vocabulary of ${this.size}`)
    return Uint8Array.from(
      id >= FIRST_BYTE_ID && id < FIRST_PIECE_ID ? [id - FIRST_BYTE_ID] : encodeUtf8(piece),
    )
  }
}
