import { ControlTester } from '../fixtures/control-tester'
import { test } from '../fixtures/test'
import { liveSlides, slideLabel } from '../helpers/read-slides'

for (const slide of liveSlides)
  test(`every control of ${slideLabel(slide)}`, ({ deck }) => new ControlTester(deck).testSlide(slide.name))
