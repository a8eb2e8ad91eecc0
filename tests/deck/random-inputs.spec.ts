import { expectWorksAfterRandomInputs } from '../fixtures/random-inputs'
import { test } from '../fixtures/test'

test('2,000 random inputs at full speed', ({ deck }) =>
  expectWorksAfterRandomInputs(deck, { seed: 1, inputs: 2000 }))
