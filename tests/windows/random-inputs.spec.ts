import { expectWorksAfterRandomInputs } from '../fixtures/random-inputs'
import { test } from '../fixtures/test'

/** One of them alone: SEED=7. */
const seeds = process.env.SEED ? [Number(process.env.SEED)] : Array.from({ length: 20 }, (_, i) => i + 1)

for (const seed of seeds)
  test(`2,000 random inputs at full speed, seed ${seed}`, ({ deck }) => {
    test.setTimeout(600_000)
    return expectWorksAfterRandomInputs(deck, { seed, inputs: 2000 })
  })
