import { expectSameInBothWindows } from '../fixtures/random-steps'
import { test } from '../fixtures/test'

test('25 random steps in two windows', ({ openWindows }) =>
  expectSameInBothWindows(openWindows, { seed: 1, steps: 25 }))
