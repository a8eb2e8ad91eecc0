/**
 * Applies replacements to the source of a dependency, in order. Throws an Error with `errorMessage` if one finds no match:
 * then the dependency has changed, and the patch needs an update.
 */
export const patchSource = (
  code: string,
  changes: readonly (readonly [from: string | RegExp, to: string])[],
  errorMessage: string,
): string =>
  changes.reduce((text, [from, to]) => {
    const matches = typeof from === 'string' ? text.includes(from) : from.test(text)
    if (!matches) throw new Error(`${errorMessage} Not found:\n${from}`)
    // In a replacement string, $& and the like are special; a function's result is taken literally.
    return typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to)
  }, code)
