import { createRequire } from 'node:module'
import { join } from 'node:path'
import { DeckError } from './deck-error'

/**
 * Path of the package.json of a deck's Slidev, found from the deck's folder, otherwise from this package. Throws a DeckError
 * if there is none.
 */
export function findSlidev(folder: string): string {
  for (const from of [join(folder, 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve('@slidev/cli/package.json')
    } catch {
      // Not installed here: try the next.
    }
  }
  throw new DeckError(`Slidev is not installed for ${folder}: run npm install there.`)
}
