import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { blockNavigation, ClickerTester } from '../fixtures/clicker-tester'
import { test } from '../fixtures/test'
import { readSlides, slideLabel } from '../helpers/read-slides'

test.beforeEach(({ context }) => context.addInitScript({ content: blockNavigation }))

for (const slide of readSlides())
  test(`every key turns one page after a click on every control of ${slideLabel(slide)}`, async ({
    deck,
  }) => {
    test.setTimeout(600_000)
    await deck.goTo(`presenter/${slide.name}`)
    await new ClickerTester(deck, true).testSlide(slide.name, VISIBLE_SLIDE)
  })
