/** A summary without a model: the sentence nearest to the whole text is kept; none is written. */
import { keywords } from './retrieval/search-index'

/** Space after a sentence, but not after a short form, or a letter as in “J. Smith”. */
const SENTENCE_END =
  /(?<=[.!?]["”’)]{0,2})(?<!(?:^|[^\p{L}])(?:mr|mrs|ms|dr|prof|st|vs|approx|etc|e\.g|i\.e|\p{L})\.)\s+/iu

/** The sentences of a text; a line's end ends one too. */
export const splitSentences = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.trim().split(SENTENCE_END))
    .filter(Boolean)

/** How often each word that counts stands in a text; up to three letters say little, in any script. */
function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of keywords(text)) if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The place of the sentence whose words are nearest to those of all (cosine; of equals the first); −1 if there is none.
 *  Luhn 1958 (weights by frequency); Radev et al. 2004 (nearest to the centroid). */
export function centroidSentence(sentences: readonly string[]): number {
  const textCounts = wordCounts(sentences.join(' '))
  const similarities = sentences.map(wordCounts).map((own) => {
    const dot = [...own].reduce((sum, [word, n]) => sum + n * textCounts.get(word)!, 0)
    return dot && dot / Math.hypot(...own.values())
  })
  return similarities.indexOf(similarities.reduce((a, b) => Math.max(a, b), -1))
}
