/** The hosted deck gives the talk itself: notes are spoken or run as captions, and slides and clicks follow. */
import axe from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { narrationSteps } from '../../packages/slidev-addon-stage/narration/narration-steps'
import { captionMs } from '../../packages/slidev-addon-stage/narration/narration-time'
import { axeViolations } from '../../packages/slidev-gate/visit/run-axe'
import { expectNone } from '../fixtures/expect-none'
import { DEVICE_VOICES, stubSpeech, type VoiceKind } from '../fixtures/stub-speech'
import { test } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'

const slides = readSlides()
const talk = slides.filter(({ slotSlide }) => !slotSlide.appendix)
const stepsOf = (name: string) =>
  narrationSteps(slides.find((slide) => slide.name === name)!.slotSlide.note).map((step) => ({
    ...step,
    name,
  }))
/** The first two slides, the second of which has clicks. */
const [first, second, third] = talk.map(({ name }) => name) as [string, string, string]
/** The sentences of a slide that are spoken at a click. */
const spokenAt = (name: string, click: number) =>
  stepsOf(name).flatMap((step) => (step.click === click && step.text ? [step.text] : []))

const WORDS_PER_MINUTE = 120
/** Long enough for a sentence too many, ms. */
const WATCH_MS = 1500

const caption = (page: Page) => page.locator('.stage-caption')
const notice = (page: Page) => page.locator('.stage-notice')
const bar = (page: Page) => page.locator('.stage-narration')
const press = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true }).click()
const readRoute = (page: Page) => page.evaluate(() => location.hash)
const routeOf = ({ name, click }: { name: string; click: number }) =>
  `#/${name}${click ? `?clicks=${click}` : ''}`
const watch = (page: Page) => page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), WATCH_MS)
const offers = (page: Page) =>
  page.locator('button').filter({ hasText: /Listen to this talk|Captions of this talk/ })

test('a voice of the device gives the talk, and slides, clicks and captions follow', async ({
  page,
  deck,
  site,
}) => {
  const speech = await stubSpeech(page, DEVICE_VOICES)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await deck.goTo(first)
  await page.getByRole('button', { name: 'Listen to this talk' }).first().click()
  let count = 0
  /** Waits for a sentence, and lets it end. */
  const expectSpoken = async (text: string, route: string) => {
    count++
    await expect.poll(async () => (await speech.log()).length, `a sentence: ${text}`).toBe(count)
    expect((await speech.log()).at(-1)).toEqual({ text, voice: 'British' })
    await expect(caption(page)).toHaveText(text)
    await expect.poll(() => readRoute(page), text).toBe(route)
  }
  for (const step of [...stepsOf(first), ...stepsOf(second)].filter(({ text }) => text)) {
    await expectSpoken(step.text, routeOf(step))
    await speech.finish()
  }
  await expectSpoken(spokenAt(third, 0)[0]!, routeOf({ name: third, click: 0 }))
  expectNone(
    requests.filter((url) => !url.startsWith(site.origin)),
    'nothing leaves the machine',
  )
})

test('pause, back, an arrow and stop', async ({ page, deck }) => {
  const speech = await stubSpeech(page, DEVICE_VOICES)
  const [before, here] = [spokenAt(second, 1), spokenAt(second, 2)]
  const expectSpeaks = async (text: string, route: string, what: string) => {
    await expect.poll(async () => (await speech.log()).at(-1)?.text, what).toBe(text)
    await expect.poll(() => readRoute(page), what).toBe(route)
  }
  const expectHolds = async (what: string) => {
    const [{ length }, route] = [await speech.log(), await readRoute(page)]
    await speech.finish()
    await watch(page)
    expect((await speech.log()).length, what).toBe(length)
    expect(await readRoute(page), what).toBe(route)
  }
  await deck.goTo(`${second}?clicks=2`)
  await page.keyboard.press('l')
  await expectSpeaks(here[0]!, routeOf({ name: second, click: 2 }), 'it begins at the click in view')

  await press(page, 'Pause')
  await expect(notice(page)).toHaveText('Paused')
  await expectHolds('a pause holds')
  await press(page, 'Back a sentence')
  await expect(caption(page)).toHaveText(before.at(-1)!)
  await expectHolds('back in a pause shows, and does not speak')
  await press(page, 'Go on')
  await expectSpeaks(before.at(-1)!, routeOf({ name: second, click: 1 }), 'back is a sentence back')
  const { length } = await speech.log()
  await press(page, 'Pause')
  await press(page, 'Go on')
  await expect.poll(async () => (await speech.log()).length, 'the sentence again').toBe(length + 1)
  await expectSpeaks(before.at(-1)!, routeOf({ name: second, click: 1 }), 'a pause loses nothing')

  await page.keyboard.press('ArrowDown')
  await expectSpeaks(spokenAt(third, 0)[0]!, routeOf({ name: third, click: 0 }), 'an arrow moves it')
  await page.keyboard.press('ArrowRight')
  await expectSpeaks(spokenAt(third, 1)[0]!, routeOf({ name: third, click: 1 }), 'to a click, too')
  await page.keyboard.press('ArrowLeft')
  await expectSpeaks(spokenAt(third, 0)[0]!, routeOf({ name: third, click: 0 }), 'and back')
  await press(page, 'Back a sentence')
  const last = stepsOf(second).findLast(({ text }) => text)!
  await expectSpeaks(last.text, routeOf(last), 'back from the first sentence of a slide')

  await press(page, 'Stop')
  await expect(bar(page)).toHaveCount(0)
  await expectHolds('nothing is spoken after a stop')
})

test('the talk ends before the appendix, and begins again', async ({ page, deck }) => {
  const speech = await stubSpeech(page, DEVICE_VOICES)
  const { name } = talk.at(-1)!
  await deck.goTo(name)
  await page.keyboard.press('l')
  for (const [i, { text }] of stepsOf(name)
    .filter((step) => step.text)
    .entries()) {
    await expect.poll(async () => (await speech.log()).map((entry) => entry.text)[i]).toBe(text)
    await speech.finish()
  }
  await expect(notice(page)).toHaveText('That was the talk')
  expect(await readRoute(page)).toContain(`#/${name}`)
  await press(page, 'From the start')
  await expect.poll(() => readRoute(page)).toBe(`#/${first}`)
  await expect(caption(page)).toHaveText(stepsOf(first)[0]!.text)
})

test('without voices the captions run alone, in time', async ({ page, deck }) => {
  const speech = await stubSpeech(page, [])
  await deck.goTo(second)
  await page.keyboard.press('l')
  const steps = stepsOf(second).filter(({ text }) => text)
  let last = 0
  for (const [i, step] of steps.slice(0, 3).entries()) {
    await expect(caption(page)).toHaveText(step.text)
    await expect(caption(page)).toHaveAttribute('aria-live', 'polite')
    await expect.poll(() => readRoute(page), step.text).toBe(routeOf(step))
    const now = Date.now()
    const leastMs = i ? captionMs(steps[i - 1]!.text, WORDS_PER_MINUTE) : 0
    if (i > 1) expect(now - last, 'time to read the caption before').toBeGreaterThan(leastMs * 0.9)
    if (i > 1) expect(now - last, 'and no more').toBeLessThan(leastMs + 4000)
    last = now
  }
  await expect(notice(page)).toContainText('no voice')
  expect(await speech.log()).toEqual([])
  await speech.setVoices(DEVICE_VOICES)
  await expect.poll(async () => (await speech.log()).length, 'a voice that comes later speaks').toBe(1)
  await expect(notice(page)).toHaveText('')
})

test('a voice that is not of the device is never used', async ({ page, deck }) => {
  const remote = DEVICE_VOICES.map((voice) => ({ ...voice, localService: false }))
  const speech = await stubSpeech(page, remote)
  await deck.goTo(first)
  await page.keyboard.press('l')
  for (const { text } of stepsOf(first).slice(0, 2)) await expect(caption(page)).toHaveText(text)
  await expect(notice(page)).toContainText('no voice')
  expect(await speech.log()).toEqual([])
})

for (const kind of ['never ends', 'never begins', 'fails'] satisfies VoiceKind[])
  test(`where the voice ${kind}, the captions go on and say so`, async ({ page, deck }) => {
    const speech = await stubSpeech(page, DEVICE_VOICES, kind)
    await deck.goTo(first)
    await page.keyboard.press('l')
    for (const { text } of stepsOf(first).slice(0, 2)) await expect(caption(page)).toHaveText(text)
    await expect(notice(page)).toContainText('voice has stopped')
    await expect(caption(page)).toHaveAttribute('aria-live', 'polite')
    expect(await speech.log()).toHaveLength(1)
    await press(page, 'Voice')
    await expect.poll(async () => (await speech.log()).length, 'it is tried again').toBe(2)
  })

test('by keyboard, captions alone, for a screen reader to speak', async ({ page, deck }) => {
  const speech = await stubSpeech(page, DEVICE_VOICES)
  await deck.goTo(first)
  const button = page.getByRole('button', { name: 'Captions of this talk, without a voice' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(bar(page).getByRole('button', { name: 'Pause', exact: true })).toBeFocused()
  await expect(caption(page)).toHaveAttribute('aria-live', 'polite')
  await expect(caption(page)).toHaveText(stepsOf(first)[1]!.text)
  expect(await speech.log()).toEqual([])
  await expect(bar(page).getByRole('button', { name: 'Voice' })).toHaveAttribute('aria-pressed', 'false')
  await press(page, 'Voice')
  await expect.poll(async () => (await speech.log()).length, 'the voice').toBe(1)
  await expect(caption(page)).toHaveAttribute('aria-live', 'off')
})

test('it is offered neither to a presenter nor in print, nor where a presenter leads', async ({
  page,
  deck,
  openWindows,
  site,
}) => {
  await deck.goTo(first)
  await expect(offers(page), 'in the hosted deck').not.toHaveCount(0)
  for (const route of [`?print#/${first}`, `?embedded#/${first}`, `#/presenter/${first}`]) {
    await page.goto('about:blank')
    await page.goto(`${site.url}${route}`)
    await page.locator('h1').first().waitFor()
    await watch(page)
    await expect(offers(page), route).toHaveCount(0)
    await page.keyboard.press('l')
    await watch(page)
    await expect(bar(page), route).toHaveCount(0)
  }
  await page.goto('about:blank')
  const { presenter, audience } = await openWindows(first)
  for (const driver of [presenter, audience]) {
    await expect(offers(driver.page)).toHaveCount(0)
    await driver.page.keyboard.press('l')
    await watch(driver.page)
    await expect(bar(driver.page)).toHaveCount(0)
  }
})

test('it ends when a presenter’s window opens', async ({ page, deck, context, site }) => {
  await deck.goTo(first)
  await page.keyboard.press('l')
  await expect(bar(page)).toBeVisible()
  const presenter = await context.newPage()
  await presenter.goto(`${site.url}#/presenter/${first}`)
  await expect(bar(page)).toHaveCount(0)
})

/** A slide with a long sentence, and the click at which it is spoken. */
const longest = talk.flatMap(({ name }) => stepsOf(name)).sort((a, b) => b.text.length - a.text.length)[0]!
const VIEWPORTS = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 640 },
]
for (const { width, height } of VIEWPORTS)
  test(`the bar covers nothing, and its captions fit, ${width} × ${height}`, async ({ page, deck }) => {
    await page.addInitScript({ content: axe.source })
    await stubSpeech(page, DEVICE_VOICES)
    await page.setViewportSize({ width, height })
    await deck.goTo(`${longest.name}?clicks=${longest.click}`)
    await page.keyboard.press('l')
    await expect(caption(page)).toHaveText(longest.text)
    const read = (expression: string) => page.evaluate<number>(expression)
    const bottom = (selector: string) =>
      `document.querySelector('${selector}').getBoundingClientRect().bottom`
    const barTop = await read(`document.querySelector('.stage-narration').getBoundingClientRect().top`)
    await expect
      .poll(() => read(bottom('#slide-content')), 'the slide ends above it')
      .toBeLessThanOrEqual(barTop)
    expect(await read(bottom('.stage-narration')), 'it ends with the window').toBe(height)
    expect(
      await read(`document.documentElement.scrollWidth - innerWidth`),
      'px of sideways scrolling',
    ).toBeLessThanOrEqual(0)
    await press(page, 'Pause')
    for (const text of ['caption', 'notice'])
      expect(
        await read(`(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(
          document.querySelector('.stage-${text}'))`),
        `px of the ${text} that are not in view`,
      ).toBeLessThanOrEqual(1)
    const sizes = await bar(page)
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect()))
    expect(sizes).toHaveLength(4)
    for (const { width: w, height: h } of sizes) expect(Math.min(w, h)).toBeGreaterThanOrEqual(44)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expectNone(await axeViolations(page, '.stage-narration'), `axe, ${colorScheme}`)
    }
  })
