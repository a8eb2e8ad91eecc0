import { expectSameAfterRandomSteps } from '../fixtures/random-steps'
import { test } from '../fixtures/test'

/** The first step of a failed walk is named by its seed: SEED=7 takes other steps. */
const seed = Number(process.env.SEED ?? 1)
const steps = Number(process.env.STEPS ?? 300)

test(`${steps} random steps in two windows, seed ${seed}`, async ({ openWindows }) => {
  test.setTimeout(steps * 5000)
  await expectSameAfterRandomSteps(openWindows, { seed, steps })
})
