/** Slidev's overview (key o) and its dialog to go to a slide (key g), also for those who type faster than they load. */
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { test } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'

const slides = readSlides()
/** A slide in the middle. */
const here = slides[4]!
const field = (page: Page) => page.locator('#slidev-goto-input:enabled')
const expectAt = (page: Page, { no }: { no: number }) =>
  expect(page.locator(`${VISIBLE_SLIDE}.slidev-page-${no}`)).toBeVisible()
const readMessage = (page: Page) => field(page).evaluate((input: HTMLInputElement) => input.validationMessage)

test('o and Enter before the overview has loaded: the slide stays', async ({ deck, page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await deck.goTo(here.name)
  await page.route(/\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.press('o')
  await page.keyboard.press('Enter')
  release()
  await expectAt(page, here)
  await page.keyboard.press('ArrowDown')
  await expectAt(page, { no: here.no + 1 })
})

for (const route of ['', 'presenter/'])
  test(`g, a number and Enter at ${route || 'the audience’s window'}`, async ({ deck, page }) => {
    await deck.goTo(route + here.name)
    await page.keyboard.press('g')
    for (const number of [0, slides.length + 1, 999]) {
      await field(page).fill(String(number))
      await page.keyboard.press('Enter')
      expect(await readMessage(page)).toBe(`There is no slide ${number}: they are 1 to ${slides.length}.`)
      await expectAt(page, here)
    }
    await field(page).fill('zzzzzzzz')
    await page.keyboard.press('Enter')
    expect(await readMessage(page)).toBe('No slide has “zzzzzzzz” in its title.')
    await field(page).fill('7')
    expect(await readMessage(page)).toBe('')
    await page.keyboard.press('Enter')
    await expectAt(page, { no: 7 })
  })

test('g, a beginning and an arrow: what is chosen below the field', async ({ deck, page }) => {
  await deck.goTo(here.name)
  await page.keyboard.press('g')
  await field(page).fill('0')
  const second = page.locator('.autocomplete-list li').nth(1)
  const no = Number(await second.locator('div').first().innerText())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expectAt(page, { no })
})
