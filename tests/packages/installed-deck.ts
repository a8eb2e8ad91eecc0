import { UserError } from '../../scripts/shared/cli'

/** A deck with the packages. */
export interface InstalledDeck {
  folder: string
  /** README of the package. */
  readme: string
  /** Runs a command in the deck and returns what it printed. Throws a UserError unless it exits with 0, or one of `codes`. */
  run: (command: string, args: readonly string[], codes?: readonly number[]) => string
}

/** Throws a UserError that says what was expected. */
export function assert(condition: boolean, expected: string, found: unknown): asserts condition {
  if (!condition) throw new UserError(`Expected ${expected}, found: ${JSON.stringify(found)}`)
}

/** Throws a UserError if two values differ as JSON. */
export function assertEqual(found: unknown, expected: unknown): void {
  const text = JSON.stringify(expected)
  assert(JSON.stringify(found) === text, text, found)
}
