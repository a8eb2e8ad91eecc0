/** How well a search finds what it should, over many questions. */
type RankedAnswers = readonly { found: readonly number[]; right: readonly number[] }[]

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** Share of the right texts that stand among the first k found, a mean over the questions. */
export const recallAt = (k: number, all: RankedAnswers): number =>
  mean(
    all.map(({ found, right }) => right.filter((r) => found.slice(0, k).includes(r)).length / right.length),
  )

/** Mean reciprocal rank: 1 if the first found is right, ½ if the second is, …, 0 if none. Voorhees 1999. */
export const meanReciprocalRank = (all: RankedAnswers): number =>
  mean(
    all
      .map(({ found, right }) => found.findIndex((f) => right.includes(f)) + 1)
      .map((rank) => rank && 1 / rank),
  )
