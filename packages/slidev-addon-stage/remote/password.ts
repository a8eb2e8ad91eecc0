import { randomInt } from 'node:crypto'

/** Environment variable: the password for navigating the deck from another machine. */
export const PASSWORD_VARIABLE = 'SLIDEV_STAGE_PASSWORD'

/** Letters and digits that look and sound different, so without 0, 1, i, l and o. */
const UNAMBIGUOUS_CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random password of 49 bits that can be read out: "k7m4x-q9tzc". */
export const createPassword = (): string =>
  Array.from({ length: 11 }, (_, i) =>
    i === 5 ? '-' : UNAMBIGUOUS_CHARACTERS[randomInt(UNAMBIGUOUS_CHARACTERS.length)],
  ).join('')
