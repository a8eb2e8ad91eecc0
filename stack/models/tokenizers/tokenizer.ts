/** Cuts text into tokens and gives each its id; ids run from 0 to size - 1. */
export interface Tokenizer {
  readonly size: number
  /** text -> ids [n]. Throws RangeError if the text has a sign this tokenizer cannot write. */
  encode(text: string): number[]
  /** ids [n] -> text. Bytes that are no UTF-8 become U+FFFD. Throws RangeError on an unknown id. */
  decode(ids: readonly number[]): string
  /** The bytes of one token, often less than a whole character. Throws RangeError on an unknown id. */
  bytes(id: number): Uint8Array
}
