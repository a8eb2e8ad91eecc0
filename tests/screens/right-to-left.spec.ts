/** A system that writes from right to left: slides keep their layout and their digits; typed Hebrew turns. */
import { expect } from 'playwright/test'
import { orderReplies } from '../../data/orders'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { expectNone } from '../fixtures/expect-none'
import { test } from './test'

const SLIDES = ['vectors', 'training-loop', 'tokens', 'scale', 'rag', 'summary']

test.use({ locale: 'ar-EG' })

test('slides are the same from right to left', async ({ page, goToSlide }) => {
  for (const slide of SLIDES)
    await test.step(slide, async () => {
      await goToSlide(slide)
      const problems = await page.evaluate(() => {
        window.gate.storeDisplayList('left to right')
        document.documentElement.dir = 'rtl'
        const digits = /[\u0660-\u0669\u06f0-\u06f9]/.exec(window.gate.visibleText())
        const { now = [], before = [] } = window.gate.diffDisplayList('left to right') ?? {}
        document.documentElement.dir = 'ltr'
        return [
          ...now.map((line) => `only from right to left: ${line}`),
          ...before.map((line) => `only from left to right: ${line}`),
          ...(digits ? [`it has the digit ${digits[0]}`] : []),
        ]
      })
      expectNone(problems, `${slide} from right to left`)
    })
})

const HEBREW = 'שלום'

interface TypingSlide {
  /** What to press, which opens a text field. */
  before?: string
  /** Name of the button that uses what was typed. */
  run?: string
  /** The places that repeat it. */
  repeats?: string[]
}
const TYPING_SLIDES: Record<string, TypingSlide> = {
  vectors: {},
  'base-model': { run: 'Ask', repeats: ['.continued-text'] },
  tokens: { before: '.token-actions button', repeats: ['.token-flow li'] },
  pretraining: {},
  applications: { run: 'Summarise', repeats: ['.highlighted-textarea p', '.gist'] },
  prompt: { repeats: ['.part-text'] },
  rag: {
    before: '.drawer-card button.text',
    run: 'Look it up',
    repeats: ['.drawer-card .text', '.sent-messages', '.rag-reply .quote'],
  },
  agent: { run: 'Run', repeats: ['.agent-goal'] },
}

/**
 * Collects the fields and texts of the slide with Hebrew letters and no Latin ones that do not run from right to left: a
 * string, since the compiled function would call a helper that the page does not have.
 */
const UNTURNED_SCRIPT = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  const isHebrew = (text) => /\\p{Script=Hebrew}/u.test(text) && !/\\p{Script=Latin}/u.test(text)
  const describe = (e) => [e.localName, ...e.classList].join('.')
  const texts = [...slide.querySelectorAll('textarea, input')].map((e) => [e, e.value])
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push([walker.currentNode.parentElement, walker.currentNode.data])
  return texts
    .filter(([e, text]) => isHebrew(text) && e.checkVisibility() && !e.closest('.sr-only') && !e.matches(':dir(rtl)'))
    .map(([e, text]) => '“' + text.trim() + '” runs from left to right in ' + describe(e.parentElement.closest('[class]')) + ' > ' + describe(e))
})()`

for (const [slide, { before, run, repeats = [] }] of Object.entries(TYPING_SLIDES))
  test(`Hebrew typed on ${slide} runs from right to left`, async ({ page, goToSlide }) => {
    await goToSlide(slide)
    const visibleSlide = page.locator(VISIBLE_SLIDE)
    const fields = visibleSlide.locator('textarea, input[type="text"]')
    if (before) {
      const count = await fields.count()
      await visibleSlide.locator(before).first().click()
      await expect(fields, 'a field opens').toHaveCount(count + 1)
    }
    await fields.first().waitFor()
    const findUnturned = () => page.evaluate<string[]>(UNTURNED_SCRIPT)
    for (const field of await fields.all()) {
      await field.fill(HEBREW)
      expectNone(await findUnturned(), `the fields of ${slide}`)
    }
    if (run) await visibleSlide.getByRole('button', { name: run, exact: true }).click()
    for (const place of repeats)
      await expect
        .soft(visibleSlide.locator(place, { hasText: /\p{Script=Hebrew}/u }).first(), `${slide} repeats it`)
        .toBeVisible()
    expectNone(await findUnturned(), `typed on ${slide}`)
  })

test('a Hebrew token after a Latin one runs from right to left', async ({ page, goToSlide }) => {
  await goToSlide('tokens')
  const visibleSlide = page.locator(VISIBLE_SLIDE)
  await visibleSlide.locator('.token-actions button').first().click()
  await visibleSlide.getByRole('textbox').fill(`a ${HEBREW}`)
  const token = visibleSlide.locator('.token-flow li', { hasText: /\p{Script=Hebrew}/u })
  await expect(token.first(), 'the tokens of “a שלום”').toBeVisible()
  expectNone(await page.evaluate<string[]>(UNTURNED_SCRIPT), 'the tokens of “a שלום”')
})

test('the events of a Hebrew reply on api run from right to left', async ({ page, goToSlide }) => {
  // In place of the recorded reply.
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch()
    const script = await response.text()
    await route.fulfill({ response, body: script.replaceAll(orderReplies.text, `${HEBREW} ${HEBREW}`) })
  })
  await goToSlide('api')
  const cell = page.locator(`${VISIBLE_SLIDE} .event-tape .text`, { hasText: HEBREW })
  await expect(cell.first(), 'the event tape of api').toBeVisible()
  expectNone(await page.evaluate<string[]>(UNTURNED_SCRIPT), 'the event tape of api')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
