/** How well a search finds what it should, over many questions. */

/** What was found, best first, and what should have been. */
export interface Judged {
  found: readonly number[]
  right: readonly number[]
}
const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** Share of the right ones that stand among the first k, a mean over the questions. */
export const recallAt = (k: number, all: readonly Judged[]): number =>
  mean(
    all.map(({ found, right }) => right.filter((r) => found.slice(0, k).includes(r)).length / right.length),
  )

/** Mean reciprocal rank: 1 if the first found is right, ½ if the second is, …, 0 if none. Voorhees 1999. */
export const reciprocalRank = (all: readonly Judged[]): number =>
  mean(
    all
      .map(({ found, right }) => 1 / (1 + found.findIndex((f) => right.includes(f))))
      .map((r) => (r < 9 ? r : 0)),
  )
