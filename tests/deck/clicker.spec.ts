import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { blockNavigation, ClickerTester, SLIDEV_CONTROLS } from '../fixtures/clicker-tester'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'
import { liveSlides, readSlides } from '../helpers/read-slides'

test.use({ preloadsSlides: true })

test.beforeEach(({ context }) => context.addInitScript({ content: blockNavigation }))

test('a key turns one page after a click on each kind of control', async ({ deck }) => {
  test.slow()
  const tester = new ClickerTester(deck, false)
  await deck.goTo(`presenter/${liveSlides[0]!.name}`)
  const tested = new Set<string>()
  for (const { name } of liveSlides)
    await test.step(name, async () => {
      await tester.testSlide(name, VISIBLE_SLIDE, tested)
      expectNone(deck.takeProblems(), 'one step each')
    })
})

test('a key turns one page after a click on Slidev’s own controls', async ({ deck }) => {
  // In the middle of the talk, so that there is a previous and a next slide.
  const slides = readSlides()
  const { name } = slides[Math.floor(slides.length / 2)]!
  await deck.goTo(`presenter/${name}`)
  await new ClickerTester(deck, false).testSlide(name, SLIDEV_CONTROLS)
})
