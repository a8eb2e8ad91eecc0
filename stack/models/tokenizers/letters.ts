import { fail } from '../../theory'
import type { Tokenizer } from './tokenizer'
import { utf8 } from './utf8'

/** The mark before the first and after the last letter of a name. */
export const END = 26
const SIGNS = 'abcdefghijklmnopqrstuvwxyz.'
const sign = (id: number): string =>
  SIGNS[id] ?? fail('decode', `id ${id} in a vocabulary of ${SIGNS.length}`)

/** A letter a token, for names: ids 0 to 25 are a to z, 26 is the mark at both ends, shown as a full stop. */
export const letters: Tokenizer = {
  size: SIGNS.length,
  encode(name) {
    const other = /[^a-z]/u.exec(name)
    if (other) fail('encode', `“${other[0]}” in “${name}”, only a to z are known`)
    return [END, ...Array.from(name, (letter) => SIGNS.indexOf(letter)), END]
  },
  decode: (ids) => ids.map((id) => (id === END ? '' : sign(id))).join(''),
  bytes: (id) => Uint8Array.from(utf8(sign(id))),
}
