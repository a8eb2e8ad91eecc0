/** Scores as an order, and several orders as one. */
export interface Hit {
  /** Place of the text in the list that was searched. */
  index: number
  score: number
}

/** What scores above nought, best first; of equals, the earlier. */
export const ranked = (scores: readonly number[]): Hit[] =>
  scores
    .map((score, index) => ({ index, score }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score)

/** Keeps the first places of one list from deciding alone: its authors' value. */
const K = 60

/** Lists of scores of the same texts as one order, by the sum of 1 / (60 + rank). Cormack et al. 2009. */
export function fused(...lists: readonly (readonly number[])[]): Hit[] {
  const sums = lists[0].map(() => 0)
  for (const list of lists) ranked(list).forEach(({ index }, i) => (sums[index] += 1 / (K + i + 1)))
  return ranked(sums)
}
