/** The deck in one file: each slide and page, both windows, print, and nothing asked of any other place. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { expect } from 'playwright/test'
import { isReferenceSlide } from '../../data/deck'
import { DeckDriver } from '../fixtures/deck-driver'
import { expectNone } from '../fixtures/expect-none'
import { readSlides } from '../helpers/read-slides'
import { SINGLE_FILE, test } from './test'

/** Largest size without the encoder, bytes. */
const MAX_BYTES = 4_000_000
const ILLUSTRATED_SLIDES = readSlides().filter(({ name }) => !isReferenceSlide(name)).length

test('it is one file, and not too large for a mail', ({ site }) => {
  expect(existsSync(SINGLE_FILE)).toBe(true)
  expect(readdirSync(site.folder)).toEqual(['llm-stack.html'])
  expect(statSync(SINGLE_FILE).size).toBeLessThanOrEqual(MAX_BYTES)
})

test('every slide and page, without a request', async ({ deck, page }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  for (const { name } of readSlides()) await deck.goTo(name)
  await page.evaluate(() => (location.hash = '#/diagram?floor=models'))
  await expect(page.locator('.diagram h1')).toBeVisible()
  await page.evaluate(() => (location.hash = '#/handout'))
  await expect(page.locator('.slide-article').first()).toBeVisible()
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('.handout .slide-figure .slidev-page h1'), 'pictures in print').toHaveCount(
    ILLUSTRATED_SLIDES,
  )
  const [first, ...others] = requests.filter((url) => !/^(data|blob):/.test(url))
  expect(first).toContain(deck.url)
  expectNone(others, 'nothing else is fetched')
})

test('the presenter leads a window opened from it, and one opened by itself', async ({
  openWindows,
  context,
  site,
}) => {
  const { presenter, audience } = await openWindows('next-token?clicks=1')
  const opening = context.waitForEvent('page')
  await presenter.page.evaluate((url) => void open(url), site.url)
  const opened = new DeckDriver(await opening, site.url)
  const slider = presenter.visibleSlide().locator('.demo-panel input[type="range"]').first()
  await slider.press('ArrowUp')
  for (const window of [audience, opened])
    await expect(window.visibleSlide().locator('.demo-panel input[type="range"]').first()).toHaveValue('1.1')
  await presenter.page.keyboard.press('PageDown')
  for (const window of [audience, opened]) await expect(window.page).toHaveURL(/clicks=2$/)
})

test('a demo computes in a worker that is inside', async ({ deck }) => {
  await deck.goTo('training-loop?clicks=99')
  await deck.press('Run')
  await deck.waitForText(/Trained here, in a worker/)
})
