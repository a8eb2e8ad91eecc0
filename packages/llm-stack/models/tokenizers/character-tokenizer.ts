import { fail } from '../../theory'
import type { Tokenizer } from './tokenizer'
import { encodeUtf8 } from './utf8'

/** Id of the token before the first and after the last letter of a name. */
export const BOUNDARY = 26
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz.'
const characterOf = (id: number): string =>
  ALPHABET[id] ?? fail('decode', `id ${id} in a vocabulary of ${ALPHABET.length}`)

/** Tokenizer of names, one token a letter: ids 0 to 25 are a to z, 26 is the boundary at both ends, with the bytes of
 *  '.'. */
export const characterTokenizer: Tokenizer = {
  size: ALPHABET.length,
  encode(name) {
    const other = /[^a-z]/u.exec(name)
    if (other) fail('encode', `“${other[0]}” in “${name}”, only a to z are known`)
    return [BOUNDARY, ...Array.from(name, (letter) => ALPHABET.indexOf(letter)), BOUNDARY]
  },
  decode: (ids) => ids.map((id) => (id === BOUNDARY ? '' : characterOf(id))).join(''),
  bytes: (id) => Uint8Array.from(encodeUtf8(characterOf(id))),
}
