/** A search result. */
export interface TextMatch {
  /** Index of the text in the search index. */
  index: number
  score: number
}

/** Ranks texts by their scores [texts], best first, ties in order of index; drops scores of 0 and below. */
export const rankByScore = (scores: readonly number[]): TextMatch[] =>
  scores
    .map((score, index) => ({ index, score }))
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score)

/** Reciprocal rank fusion: ranks texts by the sum of 1 / (60 + rank) over several lists of scores, each [texts].
 *  Cormack et al. 2009. */
export function reciprocalRankFusion(...lists: readonly (readonly number[])[]): TextMatch[] {
  const sums = lists[0].map(() => 0)
  for (const list of lists) rankByScore(list).forEach(({ index }, i) => (sums[index] += 1 / (60 + i + 1)))
  return rankByScore(sums)
}
