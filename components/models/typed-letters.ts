/** What somebody typed, as the beginning of a name the model can read, or why it is none. */

export type Typed = { letters: string } | { why: string }

/** Characters kept of what is typed: enough to see what is wrong with it. */
export const KEPT = 40
/** Letters of the longest name in the list. The model can read as many, and say one more. */
export const READS = 15

export function readTyped(text: string): Typed {
  const letters = text.toLowerCase()
  const other = /[^a-z]/u.exec(letters)?.[0]
  if (other) return { why: `It knows only the letters a to z, not ${named(other)}.` }
  if (letters.length > READS) return { why: `It reads ${READS} letters at most.` }
  return { letters }
}

/** The sign itself where it can be seen; isolated, since it may run from right to left. */
function named(sign: string): string {
  if (/\s/u.test(sign)) return 'a space'
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) ? `“\u2068${sign}\u2069”` : 'that sign'
}
