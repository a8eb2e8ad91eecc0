/** The audience's window displays the demos as the presenter's window has them. */
import { expect } from 'playwright/test'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { DeckDriver } from '../fixtures/deck-driver'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'

test.use({ preloadsSlides: true })

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('a slider in two windows and in a third one, opened later', async ({ openWindows, context, site }) => {
    const { presenter, audience } = await openWindows('next-token?clicks=1')
    const sliderIn = (window: DeckDriver) =>
      window.visibleSlide().locator('.demo-panel input[type="range"]').first()
    const slider = sliderIn(presenter)
    await slider.focus()
    for (let press = 0; press < 3; press++) await slider.press('ArrowUp')
    await expect(sliderIn(audience), 'the audience’s window follows').toHaveValue('1.3')
    const later = new DeckDriver(await context.newPage(), site.url)
    await later.goTo('')
    await expect(sliderIn(later), 'a window that is opened later').toHaveValue('1.3')
    await slider.press('r')
    await expect(sliderIn(audience), 'after a reset').toHaveValue('1')
  })
})

/** For each slide the guess of the audience, the button to press, and the text that results. */
const DEMO_STEPS: Record<string, [guess: string, button: string | RegExp, text: RegExp]> = {
  vectors: ['kitten', /^paris/, /Nearest to paris . france \+ italy: rome/],
  'applications?clicks=1': ['Second', 'Summarise', /Summarise The shoes I ordered/],
  'api?clicks=1': ['In pieces', 'Send', /25 tokens in, 18 out/],
  'chatbot?clicks=1': ['No', 'Send', /Reply: “The new employee/],
  'prompt?clicks=3': ['Examples', 'Facts', /33 of 70 tokens/],
  'prompt?clicks=2': ['Examples', 'Ask SmolLM2', /“39” in 5 of 10 ?The red boots at the shoe shop cost 39/],
  'rag?clicks=1': ['Wrong', 'Just ask', /Just asked: No, I can't return shoes/],
  'agent?clicks=1': ['Ask', 'Run', /clock: this computer’s/],
}
/** The visible text and the values of inputs of a slide, without live regions and the reset button. */
const VISIBLE_STATE = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  const visible = slide.cloneNode(true)
  for (const e of visible.querySelectorAll('[aria-live], .undo')) e.remove()
  const chosen = [...slide.querySelectorAll('input')].map((e) => (e.type === 'radio' ? e.checked : e.value))
  return visible.textContent.replace(/\\s+/g, ' ') + chosen
})()`

for (const [route, [guess, button, text]] of Object.entries(DEMO_STEPS))
  test(`the demo of ${route} in two windows, operated and reset`, async ({ openWindows }) => {
    const windows = await openWindows(route)
    const { presenter, expectSame } = windows
    await presenter.visibleSlide().locator('label', { hasText: guess }).first().click()
    await presenter.press(button)
    await presenter.waitForText(text)
    await expectSame(VISIBLE_STATE, 'after a press')
    expectNone(windows.takeProblems(), 'both windows display the result')
    await presenter.page.keyboard.press('r')
    await presenter.waitForText(/As it was\./)
    await expectSame(VISIBLE_STATE, 'after a reset')
  })
