/** A speaker's keys: black and white on the wall, first and last slide, numbers, the slide seen before, and the list of keys. */
import axe from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { axeViolations } from '../../packages/slidev-gate/visit/run-axe'
import type { DeckDriver } from '../fixtures/deck-driver'
import { test } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'

const slides = readSlides()
const lastOfTalk = slides.findLast(({ slotSlide }) => !slotSlide.appendix)!
const numberOf = (name: string) => slides.find((slide) => slide.name === name)!.no
/** A slide in the middle of the talk with a demo and a field. */
const START = 'rag'

const curtain = (page: Page) => page.locator('.stage-curtain')
const line = (page: Page) => page.locator('.stage-curtain-line')
const list = (page: Page) => page.getByRole('dialog', { name: 'Keys' })
const status = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text })
/** Waits until the keys are there: their code is loaded after the first slide. */
const loadKeys = ({ page }: DeckDriver) => page.waitForSelector('.stage-key-status', { state: 'attached' })
const expectSlide = (page: Page, name: string, when: string) =>
  expect.poll(() => page.evaluate(() => location.hash), when).toMatch(new RegExp(`^#/${name}(\\?|$)`))

test('the wall is black until the same key, a turn of the page or a reload, and the presenter sees that it is', async ({
  openWindows,
}) => {
  const windows = await openWindows(START)
  const { page } = windows.presenter
  const expectWall = async (colour: 'black' | 'white' | '', when: string) => {
    await expect(curtain(windows.audience.page), when).toHaveCount(colour ? 1 : 0)
    await expect(line(page), when).toHaveCount(colour ? 1 : 0)
    await expect(curtain(page), when).toHaveCount(0)
    if (!colour) return
    await expect(curtain(windows.audience.page)).toHaveAttribute('data-colour', colour)
    await expect(line(page)).toContainText(`The wall is ${colour}`)
    await expect(windows.presenter.visibleSlide().locator('h1').first()).toBeVisible()
  }
  await loadKeys(windows.presenter)
  await windows.presenter.visibleSlide().locator('.demo-panel button').first().click()
  await page.keyboard.press('b')
  await expectWall('black', 'after b')
  await expect(status(windows.audience.page, /screen is black/)).toHaveCount(1)
  await curtain(windows.audience.page).click()
  await expectWall('black', 'after a click on the wall')
  await windows.reopen('audience')
  await expectWall('black', 'in a window that is opened later')
  await page.keyboard.press('b')
  await expectWall('', 'after b again')
  await page.keyboard.press('w')
  await expectWall('white', 'after w')
  await page.keyboard.press('Escape')
  await expectWall('', 'after Escape')
  await page.keyboard.press('.')
  await expectWall('black', 'after a clicker’s key')
  await page.keyboard.press('PageDown')
  await expectWall('', 'after a turn of the page')
  await page.keyboard.press('b')
  await line(page).getByRole('button').click()
  await expectWall('', 'after a press')
  await page.keyboard.press('b')
  await expectWall('black', 'after b')
  await windows.reopen('presenter')
  await expectWall('', 'after a reload')
})

test('a window without a presenter is black itself', async ({ deck, page }) => {
  await deck.goTo(START)
  await loadKeys(deck)
  for (const [key, end] of [
    ['b', '.'],
    ['w', 'Escape'],
    ['.', 'ArrowRight'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(curtain(page), key).toHaveCSS(
      'background-color',
      key === 'w' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)',
    )
    await expect(status(page, /screen is (black|white): . or Escape/), key).toHaveCount(1)
    await page.keyboard.press(end)
    await expect(curtain(page), end).toHaveCount(0)
  }
  await page.keyboard.press('b')
  await curtain(page).click()
  await expect(curtain(page), 'after a click').toHaveCount(0)
})

test('Home, End, a number and Backspace lead to slides', async ({ deck, page }) => {
  const { keyboard } = page
  const number = page.locator('.stage-number')
  await deck.goTo(START)
  await loadKeys(deck)
  await deck.visibleSlide().locator('.demo-panel button').first().click()
  await keyboard.press('End')
  await expectSlide(page, lastOfTalk.name, 'End')
  await keyboard.press('Home')
  await expectSlide(page, slides[0]!.name, 'Home')
  await keyboard.press('Backspace')
  await expectSlide(page, lastOfTalk.name, 'Backspace')
  await keyboard.press('Backspace')
  await expectSlide(page, START, 'Backspace again')
  await keyboard.type(String(numberOf('tokens')))
  await expect(number).toContainText(`Slide ${numberOf('tokens')}`)
  await keyboard.press('Enter')
  await expectSlide(page, 'tokens', 'a number')
  await expect(number).toHaveCount(0)
  await keyboard.type('99')
  await keyboard.press('Enter')
  await expect(number).toHaveText(`No slide 99: there are ${slides.length}`)
  await expect(status(page, /No slide 99/)).toHaveCount(1)
  await expectSlide(page, 'tokens', 'a number that is no slide')
  await keyboard.press('Escape')
  await expect(number).toHaveCount(0)
})

test('none of these keys fires while something is typed', async ({ deck, page }) => {
  await deck.goTo(START)
  await loadKeys(deck)
  const field = deck.visibleSlide().locator('.demo-panel').locator('textarea, input[type="text"]').first()
  await field.fill('')
  await field.pressSequentially('w.b?12')
  await field.press('Home')
  await field.press('End')
  await field.press('Backspace')
  await expect(field).toHaveValue('w.b?1')
  for (const drawn of [curtain(page), list(page), page.locator('.stage-number')])
    await expect(drawn).toHaveCount(0)
  await expectSlide(page, START, 'typing')
})

test('? lists the keys in both windows, and closes by ?, Escape or a press', async ({ openWindows }) => {
  const { presenter, audience } = await openWindows(START)
  for (const { page } of [presenter, audience]) {
    await page.bringToFront()
    await loadKeys(page === presenter.page ? presenter : audience)
    const isFocused = () => list(page).evaluate((element) => element === document.activeElement)
    for (const close of [
      () => page.keyboard.press('?'),
      () => page.keyboard.press('Escape'),
      () => list(page).click(),
    ]) {
      await page.keyboard.press('?')
      await expect(list(page)).toContainText('questions, and back')
      expect(await isFocused(), 'a screen reader reads it').toBe(true)
      await close()
      await expect(list(page)).toHaveCount(0)
    }
    await expectSlide(page, page === presenter.page ? `presenter/${START}` : START, 'the list')
  }
  await audience.page.keyboard.press('?')
  await list(audience.page).waitFor()
  await audience.page.evaluate(axe.source)
  expect(await axeViolations(audience.page, '.stage-keys')).toEqual([])
})
