/** Options of `slidev build` with a relative base, unless they name one: given twice, Slidev would read it as a list. */
export const withRelativeBase = (args: readonly string[]): readonly string[] =>
  args.some((arg) => /^--base(=|$)/.test(arg)) ? args : ['--base', './', ...args]
