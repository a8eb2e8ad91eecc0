/** A summary without a model: the sentence nearest to the whole text is kept; none is written. */
import { meaningful } from './retrieval/words'

/** Space after a sentence, but not after a short form, or a letter as in “J. Smith”. */
const END =
  /(?<=[.!?]["”’)]{0,2})(?<!(?:^|[^\p{L}])(?:mr|mrs|ms|dr|prof|st|vs|approx|etc|e\.g|i\.e|\p{L})\.)\s+/iu

/** The sentences of a text; a line's end ends one too. */
export const sentences = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.trim().split(END))
    .filter(Boolean)

/** How often each word that counts stands in a text; up to three letters say little, in any script. */
function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of meaningful(text)) if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The place of the sentence whose words are nearest to those of all (cosine; of equals the first); −1 if there is none.
 *  Luhn 1958 (weights by frequency); Radev et al. 2004 (nearest to the centroid). */
export function central(all: readonly string[]): number {
  const whole = tally(all.join(' '))
  const nearness = all.map(tally).map((own) => {
    const dot = [...own].reduce((sum, [word, n]) => sum + n * whole.get(word)!, 0)
    return dot && dot / Math.hypot(...own.values())
  })
  return nearness.indexOf(nearness.reduce((a, b) => Math.max(a, b), -1))
}
