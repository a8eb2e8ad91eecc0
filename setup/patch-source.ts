/**
 * Somebody else's code with these changes made in it, one after the other. Throws `otherwise` if a change finds nothing to
 * change: then that code is not the one the changes were made for.
 */
export const patchSource = (
  code: string,
  changes: readonly (readonly [from: string | RegExp, to: string])[],
  errorMessage: string,
): string =>
  changes.reduce((text, [from, to]) => {
    const matches = typeof from === 'string' ? text.includes(from) : from.test(text)
    if (!matches) throw new Error(`${errorMessage} Not there:\n${from}`)
    // A text may hold what a pattern's replacement would read as a sign.
    return typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to)
  }, code)
