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
