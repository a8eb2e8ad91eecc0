/** The slide that a tap enlarges on a phone: every control has a finger's size, and the finger moves the slide. */
import { expect } from 'playwright/test'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { dragFinger } from '../fixtures/drag-finger'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** Slides with controls of every kind: options, words, sliders, text, chips, steps. */
const SLIDES = ['alignment', 'next-token', 'tokens', 'training-loop', 'chatbot', 'agent']

/** Messages about controls of the slide in view that are too small for a finger. */
const SMALL_CONTROLS = `[...document.querySelectorAll('${VISIBLE_SLIDE} :is(button, input, textarea, select, summary, [role="slider"])')]
  .map((e) => (e.type === 'radio' && e.closest('label')) || e)
  .map((e) => [e.getAttribute('aria-label') ?? e.textContent.trim(), e.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && (width < 43.9 || height < 43.9))
  .map(([name, { width, height }]) => '“' + name + '” is ' + width.toFixed() + ' × ' + height.toFixed() + ' px, expected 44')`

test('every control of an enlarged slide has a finger’s size', async ({ page, deck }) => {
  for (const name of SLIDES) {
    await deck.goTo(`${name}?clicks=99`)
    await expect(page.locator(VISIBLE_SLIDE)).toHaveCount(1)
    await page.locator('[title="Enlarge the slide"]').tap()
    await expect(page.locator('#slide-container.enlarged')).toHaveCount(1)
    expectNone(await page.evaluate<string[]>(SMALL_CONTROLS), `controls of ${name}`)
  }
})

test('a tap enlarges the slide around a control, which works; a finger moves it', async ({
  context,
  page,
  deck,
}) => {
  const container = page.locator('#slide-container')
  const option = page.locator(VISIBLE_SLIDE).locator('label', { hasText: 'short' })
  const centre = async () => {
    const { x, y, width, height } = (await option.boundingBox())!
    return [x + width / 2, y + height / 2] as const
  }
  const scrollLeft = () => container.evaluate((e) => e.scrollLeft)
  await deck.goTo('alignment?clicks=99')
  await expect(page.locator('[title="Enlarge the slide"]')).toHaveCount(1)
  const [x, y] = await centre()
  await page.touchscreen.tap(x, y)
  await expect(container, 'a tap enlarges').toHaveClass(/enlarged/)
  await expect(option.locator('input'), 'the control works').toBeChecked()
  expect((await centre())[1], 'the control stays in view').toBeLessThan(844)
  expect((await option.boundingBox())!.x, 'the control stays in view').toBeLessThan(390)
  const [hash, before] = [await page.evaluate(() => location.hash), await scrollLeft()]
  await dragFinger(await context.newCDPSession(page), [10, 120], [380, 120])
  await expect.poll(scrollLeft, 'a finger moves the slide').toBeLessThan(before - 100)
  expect(await page.evaluate(() => location.hash), 'and turns no page').toBe(hash)
  // A browser ignores a tap while the slide glides.
  const glide = async () => -(await scrollLeft()) + (await page.waitForTimeout(100).then(scrollLeft))
  await expect.poll(glide, 'the slide comes to rest').toBe(0)
  await page.locator('[title="Show the whole slide"]').tap()
  await expect(container, 'the button leads back').not.toHaveClass(/enlarged/)
  await page.touchscreen.tap(...(await centre()))
  await page.locator('[title="Go to next slide"]').tap()
  await expect(container, 'another slide is whole').not.toHaveClass(/enlarged/)
})
