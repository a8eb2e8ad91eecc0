/** Validation of a typed name prefix. */

/** A prefix that the model can read, or why it cannot. */
export type ParsedPrefix = { letters: string } | { why: string }

/** Characters that the field keeps: enough to see what is wrong with a long input. */
export const MAX_TYPED_LENGTH = 40
/** Letters of the longest prefix: after as many the model can still predict one more. */
export const MAX_PREFIX_LENGTH = 15

/** Lower-cases the text; accepts up to MAX_PREFIX_LENGTH letters a to z, or none. */
export function parsePrefix(text: string): ParsedPrefix {
  const letters = text.toLowerCase()
  const unknown = /[^a-z]/u.exec(letters)?.[0]
  if (unknown) return { why: `It knows only the letters a to z, not ${describeCharacter(unknown)}.` }
  if (letters.length > MAX_PREFIX_LENGTH) return { why: `It reads ${MAX_PREFIX_LENGTH} letters at most.` }
  return { letters }
}

/** The character itself if it is visible, isolated because it may run from right to left. */
function describeCharacter(character: string): string {
  if (/\s/u.test(character)) return 'a space'
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `“\u2068${character}\u2069”` : 'that sign'
}
