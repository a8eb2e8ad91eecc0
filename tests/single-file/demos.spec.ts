/** Every control of every demo in the deck that is one file. */
import { ControlTester } from '../fixtures/control-tester'
import { liveSlides, slideLabel } from '../helpers/read-slides'
import { test } from './test'

for (const slide of liveSlides)
  test(`every control of ${slideLabel(slide)}`, ({ deck }) => new ControlTester(deck).testSlide(slide.name))
