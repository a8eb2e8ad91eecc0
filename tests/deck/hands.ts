/** What hands do to the live slides of the upper floors: they type anything, press everything, leave, and touch. */
import type { Browser } from 'playwright'
import type { Report } from '../helpers/report'
import { SHOWN } from '../../scripts/browser/hands'
import { Stage } from './stage'

const about = 'hands on the demos'
const LIVE = ['base-model', 'tokens', 'pretraining', 'scale', 'fine-tuning', 'alignment', 'inference']

/** Steps of pretraining on the slide. */
const STEP = /step ([\d,]+)/g
const stepOf = async (stage: Stage): Promise<number> => {
  const text = (await stage.shown().locator('.demo-panel .note').first().textContent()) ?? ''
  return Number([...text.matchAll(STEP)].at(-1)?.[1].replace(',', ''))
}

/** A million bytes is nothing to a tokenizer; a small model reads what it can and says what it cannot. */
async function type(stage: Stage): Promise<void> {
  await stage.goTo('tokens')
  await stage.press('Type a text')
  const field = stage.shown().locator('textarea')
  await field.fill('a'.repeat(100_000))
  await stage.says(/100,000 characters/)
  await field.fill('👩‍👩‍👧 שלום')
  await stage.says(/6 characters.*Two-digit codes are bytes/)
  await stage.goTo('base-model')
  const question = stage.shown().locator('textarea')
  for (const text of ['a'.repeat(100_000), '👩‍👩‍👧 ما هي عاصمة فرنسا؟']) {
    await question.fill(text)
    await stage.press('Ask')
    await stage.says(/Run here, now, in a worker/)
    await stage.says(/It goes on: /)
  }
  await stage.goTo('pretraining')
  const letters = stage.shown().locator('input[type="text"]')
  const faults = {
    '👩': /only the letters a to z, not/,
    שלום: /not “.ש.”/,
    ['a'.repeat(100_000)]: /15 letters at most/,
  }
  for (const [text, says] of Object.entries(faults)) {
    await letters.fill(text)
    await stage.says(says)
  }
}

/** Nothing runs where nobody looks, and it goes on when somebody does. */
async function hide(stage: Stage): Promise<void> {
  const look = (state: string) =>
    stage.page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${state}' })
      document.dispatchEvent(new Event('visibilitychange'))`)
  await stage.goTo('pretraining')
  await stage.press('Train')
  await stage.says(/Says the model at step [1-9]\d+/)
  await look('hidden')
  // What was on its way still arrives.
  await stage.page.waitForTimeout(1000)
  const before = await stepOf(stage)
  await stage.page.waitForTimeout(500)
  const after = await stepOf(stage)
  if (after !== before) stage.faults.push(`it trains on unseen, from step ${before} to ${after}`)
  await look('visible')
  const deadline = Date.now() + 4000
  while ((await stepOf(stage)) === after && Date.now() < deadline) await stage.page.waitForTimeout(50)
  if ((await stepOf(stage)) === after) stage.faults.push('seen again, it does not go on')
}

/** What is left in the middle waits, and other slides have its weights. */
async function leave(stage: Stage): Promise<void> {
  await stage.goesOn()
  await stage.says(/trained here, today/)
  await stage.goTo('pretraining')
  await stage.says(/trained here, in a worker/)
  // What was on its way still arrives.
  await stage.page.waitForTimeout(1000)
  const [once, twice] = [await stepOf(stage), (await stage.page.waitForTimeout(200), await stepOf(stage))]
  if (once !== twice) stage.faults.push('it trains on while other slides are shown')
  await stage.press('Train')
  await stage.says(/Pause/)
}

/** All buttons and rulers of a slide, three times, as fast as they go. In words: the compiler names functions by a helper. */
const pressing = `
  const panel = document.querySelector('${SHOWN} .demo-panel')
  for (let round = 0; round < 3; round++) {
    for (const control of panel.querySelectorAll('button, [type="radio"]')) control.click()
    for (const ruler of panel.querySelectorAll('[type="range"]')) {
      ruler.value = [ruler.min, ruler.max][round % 2]
      ruler.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }`

async function pressAll(stage: Stage): Promise<void> {
  for (const slide of LIVE) {
    await stage.goTo(slide)
    await stage.page.evaluate(pressing)
    // A field that was asked for has the keys.
    await stage.page.keyboard.press('Escape')
    await stage.goesOn()
  }
  for (const slide of LIVE) {
    await stage.goTo(slide)
    await stage.page.keyboard.press('r')
    await stage.says(/As it was\./)
  }
}

/** Fingers press what is pressed, and turn no slide by it. */
async function touch(stage: Stage): Promise<void> {
  const tap = (name: string | RegExp) => stage.button(name).tap({ timeout: 15_000 })
  await stage.goTo('pretraining')
  await tap('Train')
  await stage.says(/trained here, in a worker/)
  await tap('Pause')
  await tap('Start anew')
  await stage.says(/a recorded run/)
  await stage.goTo('alignment')
  await tap('Vote by taste')
  await tap('Align')
  await stage.says(/Aligned here, in a worker, from shipped weights/)
  await stage.goTo('inference')
  await tap(/^Tell it/)
  await stage.says(/Run here, now, in a worker/)
  if (!stage.page.url().endsWith('#/inference')) stage.faults.push('a finger on the panel turns the slide')
  const products: Record<string, [button: string | RegExp, says: RegExp]> = {
    'applications?clicks=1': ['Summarise', /Summarise The shoes I ordered/],
    api: ['Send', /27 tokens in, 32 out/],
    chatbot: ['Send', /Reply: “Dolly”/],
    'prompt?clicks=3': ['Examples', /91 of 160 tokens/],
    rag: ['Slip in a bad card', /Take it out/],
    agent: ['Run', /What time is it now\?/],
  }
  for (const [slide, [button, says]] of Object.entries(products)) {
    await stage.goTo(slide)
    await tap(button)
    await stage.says(says)
    if (!stage.page.url().endsWith(slide)) stage.faults.push(`a finger on “${button}” turns the slide`)
  }
}

export async function checkHands(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    hasTouch: true,
  })
  const stage = new Stage(await context.newPage(), url)
  const doings = {
    'any text is typed': type,
    'the window is hidden and back': hide,
    'the slide is left in mid-training': leave,
    'everything is pressed at once': pressAll,
    'fingers press it': touch,
  }
  for (const [what, doing] of Object.entries(doings)) {
    await doing(stage).catch((why) => stage.faults.push(String(why)))
    report.check(about, what, stage.take())
  }
  await context.close()
}
