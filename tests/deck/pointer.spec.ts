/** What a speaker points with: dot, spotlight and zoom in both windows; and the wall, opened from the presenter’s. */
import type { Locator, Page } from 'playwright'
import { expect } from 'playwright/test'
import { test } from '../fixtures/test'

/** A slide with rings to drag. */
const START = 'optimizers'
/** Where the presenter points, as shares of the slide. */
const [X, Y] = [0.25, 0.4]

const slide = (page: Page) => page.locator('#slide-content')
const pointer = (page: Page) => page.locator('.stage-pointer')
const boxOf = async (locator: Locator) => (await locator.boundingBox())!
async function pointAt(page: Page, x: number, y: number): Promise<void> {
  const box = await boxOf(slide(page))
  await page.mouse.move(box.x + x * box.width, box.y + y * box.height)
}

test('dot, spotlight and zoom follow the presenter’s pointer in both windows', async ({ openWindows }) => {
  const windows = await openWindows(START)
  const pages = [windows.presenter.page, windows.audience.page]
  const [{ keyboard }] = pages as [Page]
  const expectPointer = async (look: 'dot' | 'spotlight' | '', when: string) => {
    for (const page of pages) {
      await expect(pointer(page), when).toHaveCount(look ? 1 : 0)
      if (look) await expect(pointer(page), when).toHaveAttribute('data-look', look)
    }
  }
  for (const page of pages) await page.waitForSelector('.stage-key-status', { state: 'attached' })
  const [presenter, audience] = pages as [Page, Page]

  await pointAt(presenter, X, Y)
  await expect(audience.locator('#slide-content > div > .slidev-icon'), 'Slidev’s arrow').toBeVisible()
  await keyboard.press('p')
  await expectPointer('dot', 'after p')
  await expect(audience.locator('#slide-content > div > .slidev-icon'), 'beside the dot').toBeHidden()
  const place = await pointer(audience).evaluate(({ style }) =>
    ['--x', '--y'].map((n) => parseFloat(style.getPropertyValue(n))),
  )
  expect(Math.abs(place[0]! - 100 * X) + Math.abs(place[1]! - 100 * Y)).toBeLessThan(1)
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowUp')
  await expectPointer('dot', 'after turns of the page')
  await keyboard.press('p')
  await expectPointer('spotlight', 'after p again')
  await presenter.mouse.move(2, 2)
  await expectPointer('', 'beside the slide')
  await pointAt(presenter, X, Y)
  await expectPointer('spotlight', 'on the slide again')
  await keyboard.press('Escape')
  await expectPointer('', 'after Escape')

  for (const end of ['z', 'Escape', 'ArrowDown']) {
    const unscaled = await Promise.all(pages.map((page) => boxOf(slide(page))))
    await pointAt(presenter, X, Y)
    await keyboard.press('z')
    for (const [i, page] of pages.entries()) {
      const { x, y, width, height } = unscaled[i]!
      await expect.poll(async () => (await boxOf(slide(page))).width, 'enlarged').toBeCloseTo(2 * width, 0)
      const enlarged = await boxOf(slide(page))
      // The point stays where it is.
      expect(Math.abs(enlarged.x + X * enlarged.width - (x + X * width))).toBeLessThan(2)
      expect(Math.abs(enlarged.y + Y * enlarged.height - (y + Y * height))).toBeLessThan(2)
    }
    await keyboard.press(end)
    for (const [i, page] of pages.entries())
      await expect.poll(() => boxOf(slide(page)), `after ${end}`).toEqual(unscaled[i])
  }

  await keyboard.press('ArrowUp')
  const ring = windows.presenter.visibleSlide().getByRole('slider').first()
  const centreOf = async () => {
    const { x, y, width, height } = await boxOf(ring)
    return { x: x + width / 2, y: y + height / 2 }
  }
  const start = await centreOf()
  const { width } = await boxOf(slide(presenter))
  await presenter.mouse.move(start.x, start.y)
  await keyboard.press('z')
  await expect.poll(async () => (await boxOf(slide(presenter))).width).toBeCloseTo(2 * width, 0)
  await presenter.mouse.down()
  await presenter.mouse.move(start.x + 60, start.y + 20)
  await expect
    .poll(async () => {
      const { x, y } = await centreOf()
      return Math.hypot(x - start.x - 60, y - start.y - 20)
    }, 'a ring stays below the pointer in an enlarged slide')
    .toBeLessThan(3)
  await presenter.mouse.up()
})

test('the presenter’s window opens the wall, where it is', async ({ deck, page }) => {
  await deck.goTo(`presenter/${START}`)
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Open the wall' }).click()
  const wall = await opened
  await expect(wall.locator('#slide-content h1:visible').first()).toHaveText(
    await deck.visibleSlide().locator('h1').first().innerText(),
  )
  expect(await wall.evaluate<boolean>('opener !== null'), 'it has an opener').toBe(true)
  await expect(page.locator('.stage-wall [role=status]')).toHaveText(
    /^Drag the wall’s window .* press f there$/,
  )
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.stage-wall [role=status]')).toBeHidden()
})
