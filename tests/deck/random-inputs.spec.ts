import { expectWorksAfterRandomInputs } from '../fixtures/random-inputs'
import { test } from '../fixtures/test'

test('700 random inputs at full speed', ({ deck }) =>
  expectWorksAfterRandomInputs(deck, { seed: 1, inputs: 700 }))
