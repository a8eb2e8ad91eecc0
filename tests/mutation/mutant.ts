/**
 * Faults planted by hand in the code, one at a time, to see that a unit test tells each. One that makes a loop endless is
 * told by tests that never end, but that takes minutes.
 */

/** What a fault makes of a file: the text that stands there once, what is put instead, and what then goes wrong. */
export type Mutation = readonly [find: string, replacement: string, effect: string]

export interface Mutant {
  file: string
  find: string
  replacement: string
  effect: string
  /** The tests that are to tell it. */
  tests: readonly string[]
}

/** Changes of one file. tests: those that are to tell them; the file's own, beside it, unless given. */
export const mutantsOf = (
  file: string,
  mutations: readonly Mutation[],
  tests: readonly string[] = [file.replace(/\.ts$/, '.test.ts')],
): Mutant[] => mutations.map(([find, replacement, effect]) => ({ file, find, replacement, effect, tests }))

/** The file's text with the fault in it. Throws an Error where what is to be replaced does not stand there just once. */
export function applyMutation({ file, find, replacement, effect }: Mutant, text: string): string {
  const times = text.split(find).length - 1
  if (times !== 1)
    throw new Error(`${file}: “${find}” stands there ${times} times. Quote it anew: ${effect}.`)
  return text.replace(find, () => replacement)
}
