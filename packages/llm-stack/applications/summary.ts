import { keywords } from './retrieval/search-index'

/** White space after a sentence, but not after an abbreviation, or an initial as in “J. Smith”. */
const SENTENCE_END =
  /(?<=[.!?]["”’)]{0,2})(?<!(?:^|[^\p{L}])(?:mr|mrs|ms|dr|prof|st|vs|approx|etc|e\.g|i\.e|\p{L})\.)\s+/iu

/** Sentences of a text; line ends also end one. */
export const splitSentences = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.trim().split(SENTENCE_END))
    .filter(Boolean)

/** Counts of the keywords of more than three letters, in any script. */
function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of keywords(text)) if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Extractive summary: index of the sentence nearest to the centroid of all, by the cosine of word counts, of ties the
 *  first; −1 for no sentences. Luhn 1958 (weights by frequency); Radev et al. 2004 (centroid). */
export function centroidSentence(sentences: readonly string[]): number {
  const textCounts = wordCounts(sentences.join(' '))
  const similarities = sentences.map(wordCounts).map((own) => {
    const dot = [...own].reduce((sum, [word, n]) => sum + n * textCounts.get(word)!, 0)
    return dot && dot / Math.hypot(...own.values())
  })
  return similarities.indexOf(similarities.reduce((a, b) => Math.max(a, b), -1))
}
