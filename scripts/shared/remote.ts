import { randomInt } from 'node:crypto'
import { networkInterfaces } from 'node:os'

/** Environment variable: the password for navigating the deck from another machine. */
export const PASSWORD_VARIABLE = 'LLM_STACK_REMOTE'

/** Letters and digits that look and sound different, so without 0, 1, i, l and o. */
const UNAMBIGUOUS_CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random password of 49 bits that can be read out: "k7m4x-q9tzc". */
export const createPassword = (): string =>
  Array.from({ length: 11 }, (_, i) =>
    i === 5 ? '-' : UNAMBIGUOUS_CHARACTERS[randomInt(UNAMBIGUOUS_CHARACTERS.length)],
  ).join('')

/** This machine's IPv4 addresses in its networks. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : [])),
  )
