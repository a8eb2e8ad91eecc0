/** Splits text into tokens with ids from 0 to size − 1. */
export interface Tokenizer {
  /** Number of tokens in the vocabulary. */
  readonly size: number
  /** Text → ids [n]. Throws RangeError for a character that the tokenizer cannot encode. */
  encode(text: string): number[]
  /** Ids [n] → text. Bytes that are not UTF-8 become U+FFFD. Throws RangeError for an unknown id. */
  decode(ids: readonly number[]): string
  /** Bytes of one token, which may be part of a character. Throws RangeError for an unknown id. */
  bytes(id: number): Uint8Array
}
