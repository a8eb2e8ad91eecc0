import { randomInt } from 'node:crypto'
import { networkInterfaces } from 'node:os'

/** How a script tells the deck the password of who may steer it from another machine. */
export const PASSWORD_VARIABLE = 'LLM_STACK_REMOTE'

/** Letters and digits that are not taken for one another. */
const UNAMBIGUOUS_CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that nobody guesses, and that can be read out: "k7m4x-q9tzc". */
export const createPassword = (): string =>
  Array.from({ length: 11 }, (_, i) =>
    i === 5 ? '-' : UNAMBIGUOUS_CHARACTERS[randomInt(UNAMBIGUOUS_CHARACTERS.length)],
  ).join('')

/** This machine's addresses in the networks it is in. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : [])),
  )
