import { expectSameAfterRandomSteps } from '../fixtures/random-steps'
import { test } from '../fixtures/test'

test.use({ preloadsSlides: true })

test('25 random steps in two windows', ({ openWindows }) =>
  expectSameAfterRandomSteps(openWindows, { seed: 1, steps: 25 }))
