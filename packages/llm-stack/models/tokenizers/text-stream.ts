import type { Tokenizer } from './tokenizer'
import { completeLength, decodeUtf8 } from './utf8'

/** Decodes tokens as they are generated. A token may end within a character, which is held back until the next one
 *  completes it. All parts together are the decoded bytes of all tokens. */
export class TextStream {
  private pending: Uint8Array = new Uint8Array()

  constructor(private readonly tokenizer: Pick<Tokenizer, 'bytes'>) {}

  /** The characters that the token completes, often none. Throws RangeError for an unknown id. */
  push(id: number): string {
    const bytes = Uint8Array.of(...this.pending, ...this.tokenizer.bytes(id))
    const length = completeLength(bytes)
    this.pending = bytes.subarray(length)
    return decodeUtf8(bytes.subarray(0, length))
  }

  /** What was held back at the end of the text: '', or U+FFFD for an unfinished character. */
  end(): string {
    const text = decodeUtf8(this.pending)
    this.pending = new Uint8Array()
    return text
  }
}
