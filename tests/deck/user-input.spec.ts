/**
 * Unusual input to the live slides: long and foreign texts, all controls at once, hidden tabs, interrupted runs, touch.
 */
import { expect } from 'playwright/test'
import { test } from '../fixtures/test'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import type { DeckDriver } from '../fixtures/deck-driver'

const DEMO_SLIDES = ['base-model', 'tokens', 'pretraining', 'scale', 'fine-tuning', 'alignment']

const STEP_PATTERN = /step ([\d,]+)/g
/** The last training step that the demo of pretraining names. */
const readStep = async (driver: DeckDriver): Promise<number> => {
  const text = (await driver.visibleSlide().locator('.demo-panel .note').first().textContent()) ?? ''
  return Number([...text.matchAll(STEP_PATTERN)].at(-1)?.[1].replace(',', ''))
}

/** Waits until the training step stands still, as messages that were sent before may still arrive; false = it never does. */
async function standsStill(driver: DeckDriver): Promise<boolean> {
  const end = Date.now() + 20_000
  let before = -1
  let step = await readStep(driver)
  while (before !== step && Date.now() < end) {
    await driver.page.waitForTimeout(700)
    ;[before, step] = [step, await readStep(driver)]
  }
  return before === step
}

/** Tokenizers take long texts and any script; a small model reads what it can and says what it cannot. */
async function typeTexts(driver: DeckDriver): Promise<void> {
  await driver.goTo('tokens')
  await driver.press('Type a text')
  const field = driver.visibleSlide().locator('textarea')
  await field.fill('a'.repeat(100_000))
  await driver.waitForText(/100,000 characters/)
  await field.fill('👩‍👩‍👧 שלום')
  await driver.waitForText(/6 characters.*Two-digit codes are bytes/)
  await driver.goTo('base-model')
  const question = driver.visibleSlide().locator('textarea')
  for (const text of ['a'.repeat(100_000), '👩‍👩‍👧 ما هي عاصمة فرنسا؟']) {
    await question.fill(text)
    await driver.press('Ask')
    await driver.waitForText(/Run here, now, in a worker/)
    await driver.waitForText(/It goes on: /)
  }
  await driver.goTo('pretraining')
  const letters = driver.visibleSlide().locator('input[type="text"]')
  const rejectedInputs = {
    '👩': /only the letters a to z, not/,
    שלום: /not “.ש.”/,
    ['a'.repeat(100_000)]: /15 letters at most/,
  }
  for (const [text, message] of Object.entries(rejectedInputs)) {
    await letters.fill(text)
    await driver.waitForText(message)
  }
}

/** What cannot be asked is said, and a double click is one press. */
async function pressImpatiently(driver: DeckDriver): Promise<void> {
  const slide = driver.visibleSlide()
  await driver.goTo('base-model')
  await slide.locator('textarea').fill('Why is it so? '.repeat(10))
  await driver.waitForText(/A question for it: 100 signs at most/)
  await driver.goTo('next-token?clicks=1')
  await driver.press('Another text')
  await slide.locator('textarea').fill(' ')
  await driver.press('Ask')
  await driver.waitForText(/Type a text first/)
  await driver.goTo('chatbot')
  await slide.locator('textarea').fill('')
  await driver.press('Send')
  await driver.waitForText(/Type a name first/)
  await slide.getByText('Mia', { exact: true }).first().click()
  await driver.button('Send').dblclick()
  await driver.waitForText(/Reply: “The new employee/)
}

async function startTraining(driver: DeckDriver): Promise<void> {
  await driver.goTo('pretraining')
  await driver.press('Train')
  await driver.waitForText(/Says the model at step [1-9]\d+/)
}

/** Training pauses while the tab is hidden, and goes on when it is visible again. */
async function hideTab(driver: DeckDriver): Promise<void> {
  const setVisibility = (state: string) =>
    driver.page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${state}' })
      document.dispatchEvent(new Event('visibilitychange'))`)
  await startTraining(driver)
  await setVisibility('hidden')
  expect(await standsStill(driver), 'it pauses while hidden').toBe(true)
  const step = await readStep(driver)
  await setVisibility('visible')
  await expect.poll(() => readStep(driver), 'visible again, it goes on').toBeGreaterThan(step)
}

/** Training pauses while another slide is displayed, and other slides use its weights. */
async function leaveTraining(driver: DeckDriver): Promise<void> {
  await startTraining(driver)
  await driver.expectNextSlide()
  await driver.waitForText(/trained here, today/)
  await driver.goTo('pretraining')
  await driver.waitForText(/trained here, in a worker/)
  expect(await standsStill(driver), 'it pauses while another slide is displayed').toBe(true)
  await driver.press('Train')
  await driver.waitForText(/Pause/)
}

/**
 * Presses all buttons and moves all sliders of a demo three times without a pause: a string, since the compiled
 * function would call a helper that the page does not have.
 */
const pressEverything = `
  const panel = document.querySelector('${VISIBLE_SLIDE} .demo-panel')
  for (let round = 0; round < 3; round++) {
    for (const control of panel.querySelectorAll('button, [type="radio"]')) control.click()
    for (const slider of panel.querySelectorAll('[type="range"]')) {
      slider.value = [slider.min, slider.max][round % 2]
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }`

/** All controls at once; the talk goes on, and each demo can be reset. */
async function pressAll(driver: DeckDriver): Promise<void> {
  for (const slide of DEMO_SLIDES) {
    await driver.goTo(slide)
    await driver.page.evaluate(pressEverything)
    // A field that a button opened has the focus.
    await driver.page.keyboard.press('Escape')
    await driver.expectNextSlide()
  }
  for (const slide of DEMO_SLIDES) {
    await driver.goTo(slide)
    await driver.page.keyboard.press('r')
    await driver.waitForText(/As it was\./)
  }
}

/** A tap on a control operates it and does not turn the slide. */
async function tapControls(driver: DeckDriver): Promise<void> {
  const tap = (name: string | RegExp) => driver.button(name).tap({ timeout: 15_000 })
  await driver.goTo('pretraining')
  await tap('Train')
  await driver.waitForText(/trained here, in a worker/)
  await tap('Pause')
  await tap('Start anew')
  await driver.waitForText(/a recorded run/)
  await driver.goTo('alignment')
  await tap('Vote by taste')
  await tap('Align')
  await driver.waitForText(/Aligned here, in a worker, from shipped weights/)
  if (!driver.page.url().endsWith('#/alignment')) driver.problems.push('a tap on the panel turns the slide')
  const demos: Record<string, [button: string | RegExp, text: RegExp]> = {
    'applications?clicks=1': ['Summarise', /Summarise The shoes I ordered/],
    api: ['Send', /25 tokens in, 18 out/],
    chatbot: ['Send', /Reply: “The new employee/],
    'prompt?clicks=3': ['Examples', /30 of 70 tokens/],
    rag: ['Slip in a bad card', /Bad card 1 of 16: next/],
    agent: ['Run', /What time is it now\?/],
  }
  for (const [slide, [button, text]] of Object.entries(demos)) {
    await driver.goTo(slide)
    await tap(button)
    await driver.waitForText(text)
    if (!driver.page.url().endsWith(slide)) driver.problems.push(`a tap on “${button}” turns the slide`)
  }
}

test.use({ hasTouch: true })

const scenarios = {
  'long and foreign texts': typeTexts,
  'impatient presses': pressImpatiently,
  'a hidden tab': hideTab,
  'training interrupted by another slide': leaveTraining,
  'all controls at once': pressAll,
  taps: tapControls,
}
test.use({ preloadsSlides: true })

for (const [name, run] of Object.entries(scenarios)) test(name, ({ deck }) => run(deck))
