/** Results of a search for several questions: indices found, best first, and the relevant ones. */
type RankedAnswers = readonly { found: readonly number[]; right: readonly number[] }[]

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** Share of the questions with a relevant text among the first k found. */
export const hitRateAt = (k: number, all: RankedAnswers): number =>
  mean(all.map(({ found, right }) => (found.slice(0, k).some((f) => right.includes(f)) ? 1 : 0)))

/** Recall at k: share of the relevant texts among the first k found, the mean over the questions. */
export const recallAt = (k: number, all: RankedAnswers): number =>
  mean(
    all.map(({ found, right }) => right.filter((r) => found.slice(0, k).includes(r)).length / right.length),
  )

/** Mean reciprocal rank: 1 if the first text found is relevant, ½ if the second is, …, 0 if none. Voorhees 1999. */
export const meanReciprocalRank = (all: RankedAnswers): number =>
  mean(
    all
      .map(({ found, right }) => found.findIndex((f) => right.includes(f)) + 1)
      .map((rank) => rank && 1 / rank),
  )
