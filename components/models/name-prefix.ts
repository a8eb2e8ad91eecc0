/** What somebody typed, as the beginning of a name the model can read, or why it is none. */

export type ParsedPrefix = { letters: string } | { why: string }

/** Characters kept of what is typed: enough to see what is wrong with it. */
export const MAX_TYPED_LENGTH = 40
/** Letters of the longest name in the list. The model can read as many, and say one more. */
export const MAX_PREFIX_LENGTH = 15

export function parsePrefix(text: string): ParsedPrefix {
  const letters = text.toLowerCase()
  const unknown = /[^a-z]/u.exec(letters)?.[0]
  if (unknown) return { why: `It knows only the letters a to z, not ${describeCharacter(unknown)}.` }
  if (letters.length > MAX_PREFIX_LENGTH) return { why: `It reads ${MAX_PREFIX_LENGTH} letters at most.` }
  return { letters }
}

/** The sign itself where it can be seen; isolated, since it may run from right to left. */
function describeCharacter(sign: string): string {
  if (/\s/u.test(sign)) return 'a space'
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) ? `“\u2068${sign}\u2069”` : 'that sign'
}
