/** What hands do to the live slides of the upper floors: they type anything, press everything, leave, and touch. */
import type { Browser } from 'playwright'
import type { Report } from '../helpers/report'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { DeckDriver } from './deck-driver'

const subject = 'hands on the demos'
const DEMO_SLIDES = ['base-model', 'tokens', 'pretraining', 'scale', 'fine-tuning', 'alignment', 'inference']

/** Steps of pretraining on the slide. */
const STEP_PATTERN = /step ([\d,]+)/g
const readStep = async (driver: DeckDriver): Promise<number> => {
  const text = (await driver.visibleSlide().locator('.demo-panel .note').first().textContent()) ?? ''
  return Number([...text.matchAll(STEP_PATTERN)].at(-1)?.[1].replace(',', ''))
}

/** A million bytes is nothing to a tokenizer; a small model reads what it can and says what it cannot. */
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
  const refusedInputs = {
    '👩': /only the letters a to z, not/,
    שלום: /not “.ש.”/,
    ['a'.repeat(100_000)]: /15 letters at most/,
  }
  for (const [text, message] of Object.entries(refusedInputs)) {
    await letters.fill(text)
    await driver.waitForText(message)
  }
}

/** Nothing runs where nobody looks, and it goes on when somebody does. */
async function hideTab(driver: DeckDriver): Promise<void> {
  const setVisibility = (state: string) =>
    driver.page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${state}' })
      document.dispatchEvent(new Event('visibilitychange'))`)
  await driver.goTo('pretraining')
  await driver.press('Train')
  await driver.waitForText(/Says the model at step [1-9]\d+/)
  await setVisibility('hidden')
  // What was on its way still arrives.
  await driver.page.waitForTimeout(1000)
  const before = await readStep(driver)
  await driver.page.waitForTimeout(500)
  const after = await readStep(driver)
  if (after !== before) driver.problems.push(`it trains on unseen, from step ${before} to ${after}`)
  await setVisibility('visible')
  const deadline = Date.now() + 4000
  while ((await readStep(driver)) === after && Date.now() < deadline) await driver.page.waitForTimeout(50)
  if ((await readStep(driver)) === after) driver.problems.push('seen again, it does not go on')
}

/** What is left in the middle waits, and other slides have its weights. */
async function leaveTraining(driver: DeckDriver): Promise<void> {
  await driver.expectNextSlide()
  await driver.waitForText(/trained here, today/)
  await driver.goTo('pretraining')
  await driver.waitForText(/trained here, in a worker/)
  // What was on its way still arrives.
  await driver.page.waitForTimeout(1000)
  const [stepBefore, stepAfter] = [
    await readStep(driver),
    (await driver.page.waitForTimeout(200), await readStep(driver)),
  ]
  if (stepBefore !== stepAfter) driver.problems.push('it trains on while other slides are shown')
  await driver.press('Train')
  await driver.waitForText(/Pause/)
}

/** All buttons and rulers of a slide, three times, as fast as they go. In words: the compiler names functions by a helper. */
const pressEverything = `
  const panel = document.querySelector('${VISIBLE_SLIDE} .demo-panel')
  for (let round = 0; round < 3; round++) {
    for (const control of panel.querySelectorAll('button, [type="radio"]')) control.click()
    for (const ruler of panel.querySelectorAll('[type="range"]')) {
      ruler.value = [ruler.min, ruler.max][round % 2]
      ruler.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }`

async function pressAll(driver: DeckDriver): Promise<void> {
  for (const slide of DEMO_SLIDES) {
    await driver.goTo(slide)
    await driver.page.evaluate(pressEverything)
    // A field that was asked for has the keys.
    await driver.page.keyboard.press('Escape')
    await driver.expectNextSlide()
  }
  for (const slide of DEMO_SLIDES) {
    await driver.goTo(slide)
    await driver.page.keyboard.press('r')
    await driver.waitForText(/As it was\./)
  }
}

/** Fingers press what is pressed, and turn no slide by it. */
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
  await driver.goTo('inference')
  await tap(/^Tell it/)
  await driver.waitForText(/Run here, now, in a worker/)
  if (!driver.page.url().endsWith('#/inference'))
    driver.problems.push('a finger on the panel turns the slide')
  const products: Record<string, [button: string | RegExp, says: RegExp]> = {
    'applications?clicks=1': ['Summarise', /Summarise The shoes I ordered/],
    api: ['Send', /27 tokens in, 32 out/],
    chatbot: ['Send', /Reply: “Dolly”/],
    'prompt?clicks=3': ['Examples', /91 of 160 tokens/],
    rag: ['Slip in a bad card', /Take it out/],
    agent: ['Run', /What time is it now\?/],
  }
  for (const [slide, [button, says]] of Object.entries(products)) {
    await driver.goTo(slide)
    await tap(button)
    await driver.waitForText(says)
    if (!driver.page.url().endsWith(slide)) driver.problems.push(`a finger on “${button}” turns the slide`)
  }
}

export async function checkUserInput(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    hasTouch: true,
  })
  const driver = new DeckDriver(await context.newPage(), url)
  const scenarios = {
    'any text is typed': typeTexts,
    'the window is hidden and back': hideTab,
    'the slide is left in mid-training': leaveTraining,
    'everything is pressed at once': pressAll,
    'fingers press it': tapControls,
  }
  for (const [name, run] of Object.entries(scenarios)) {
    await run(driver).catch((why) => driver.problems.push(String(why)))
    report.check(subject, name, driver.takeProblems())
  }
  await context.close()
}
