/** A change of a file: code that occurs in it exactly once, its replacement, and the wrong behaviour that results. */
export type Mutation = readonly [find: string, replacement: string, effect: string]

/**
 * A hand-written fault in the code that at least one unit test must kill. Mutants with an endless loop are killed by the
 * timeout of the test runner, which takes minutes.
 */
export interface Mutant {
  /** Path of the mutated file. */
  file: string
  /** Code that occurs in the file exactly once. */
  find: string
  /** Code in its place. */
  replacement: string
  /** The wrong behaviour that results. */
  effect: string
  /** Paths of the tests that must kill it. */
  tests: readonly string[]
}

/** Mutants of one file; `tests` must kill them: by default the test beside the file. */
export const mutantsOf = (
  file: string,
  mutations: readonly Mutation[],
  tests: readonly string[] = [file.replace(/\.ts$/, '.test.ts')],
): Mutant[] => mutations.map(([find, replacement, effect]) => ({ file, find, replacement, effect, tests }))

/** Applies a mutant to the text of its file. Throws an Error if the quoted code does not occur exactly once. */
export function applyMutation({ file, find, replacement, effect }: Mutant, text: string): string {
  const times = text.split(find).length - 1
  if (times !== 1)
    throw new Error(`${file}: “${find}” occurs ${times} times, expected once. Update the mutant “${effect}”.`)
  return text.replace(find, () => replacement)
}
