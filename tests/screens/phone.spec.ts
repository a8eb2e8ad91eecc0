/** The deck on a phone, upright and sideways: the handout is offered once, swipes and taps turn slides. */
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { dragFinger } from '../fixtures/drag-finger'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'

const WIDTHS = [320, 414]
const HEIGHT = 720

/** Messages if the slide does not fill the screen, beside the column of controls if any, or the page scrolls sideways. */
const FIT_PROBLEMS = `(() => {
  const controls = document.querySelector('#slide-container > :has(> nav)')
  const screenRight = getComputedStyle(controls).position === 'fixed' ? controls.getBoundingClientRect().left : innerWidth
  const { left, right, top, bottom } = document.querySelector('#slide-content').getBoundingClientRect()
  const wide = Math.max(document.documentElement.scrollWidth - innerWidth, 0)
  const gap = Math.min(left + screenRight - right, top + innerHeight - bottom)
  return [
    ...(wide ? ['it scrolls sideways by ' + wide + ' px'] : []),
    ...(Math.abs(gap) > 1 ? ['the slide leaves ' + gap.toFixed() + ' px of the screen empty'] : []),
  ]
})()`
/** Messages about visible controls that are too small for a finger. */
const SMALL_TARGETS = `[...document.querySelectorAll('#slide-container > div > nav .slidev-icon-btn, .handout-banner > *')]
  .map((e) => [e.title || e.textContent, e.getBoundingClientRect()])
  .filter(([, box]) => box.width < 44 || box.height < 44)
  .map(([name, box]) => '“' + name + '” is ' + box.width.toFixed() + ' × ' + box.height.toFixed() + ' px, expected 44')`

/** How long a page is watched for a second change of its address, ms. */
const WATCH_MS = 150

/** Expects an action to lead to a hash, and to stay there. */
async function expectRoute(page: Page, label: string, action: () => Promise<void>, to: string) {
  const readHash = () => page.evaluate(() => location.hash)
  await action()
  await expect.poll(readHash, `${label} leads to`).toBe(to)
  await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), WATCH_MS)
  expect(await readHash(), `${label} leads to`).toBe(to)
}

for (const width of WIDTHS)
  test.describe(`a phone, ${width} px`, () => {
    test.use({ viewport: { width, height: HEIGHT }, hasTouch: true, isMobile: true })

    test(`on a phone of ${width} px the deck fits, is turned by fingers and leads to the handout`, async ({
      context,
      page,
      deck,
    }) => {
      const touch = await context.newCDPSession(page)
      const read = (expression: string) => page.evaluate<string[]>(expression)
      const swipe = (from: number, to: number, y: number) => () => dragFinger(touch, [from, y], [to, y])
      const tap = (x: number, y: number) => () => page.touchscreen.tap(x, y)
      const banner = page.locator('.handout-banner')
      const [left, right] = [40, width - 40]

      await test.step('upright', async () => {
        await deck.goTo('theory')
        await expect.soft(banner, 'the handout is offered').toHaveCount(1)
        await expect.poll(() => read(FIT_PROBLEMS), 'the slide fits the screen').toEqual([])
        expectNone(await read(SMALL_TARGETS), 'controls are large enough for a finger')
      })
      await test.step('swipes and taps', async () => {
        await expectRoute(page, 'a swipe', swipe(right, left, 300), '#/vectors')
        await expect.soft(banner, 'the handout is not offered any more').toHaveCount(0)
        await expectRoute(page, 'a swipe beside the slide', swipe(right, left, 120), '#/vectors?clicks=1')
        await expectRoute(page, 'a tap beside the slide', tap(right, 120), '#/vectors?clicks=2')
        await expectRoute(page, 'a tap at the left', tap(left, 120), '#/vectors?clicks=1')
      })
      await test.step('sideways', async () => {
        await page.setViewportSize({ width: HEIGHT, height: width })
        await expect.poll(() => read(FIT_PROBLEMS), 'the slide fits the screen').toEqual([])
        expectNone(await read(SMALL_TARGETS), 'controls are large enough for a finger')
        await expectRoute(page, 'a swipe', swipe(300, 100, 100), '#/vectors?clicks=2')
        await expectRoute(page, 'a tap on the slide', tap(120, width - 12), '#/vectors?clicks=2')
      })
      await test.step('the handout', async () => {
        await page.setViewportSize({ width, height: HEIGHT })
        const link = page.locator('.handout-link')
        await expectRoute(page, 'the link to the handout', () => link.tap(), '#/handout#sheet-vectors')
      })
    })
  })

/** Messages about what a finger cannot reach, or what covers the slide. */
const SIDEWAYS_PROBLEMS = `(() => {
  const slide = document.querySelector('#slide-content').getBoundingClientRect()
  const controls = ['Enlarge the slide', 'Go to next slide', 'Show slide overview'].map((title) => ['[title="' + title + '"]', title])
  return [...controls, ['.handout-banner', 'the offer of the handout']].flatMap(([selector, name]) => {
    const e = document.querySelector('#slide-container ' + selector) ?? document.querySelector(selector)
    if (!e) return [name + ' is missing']
    const { left, right, top, bottom, width, height } = e.getBoundingClientRect()
    const covers = left < slide.right - 1 && right > slide.left + 1 && top < slide.bottom - 1 && bottom > slide.top + 1
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    return [
      ...(covers ? [name + ' covers the slide'] : []),
      ...(e.contains(hit) ? [] : [name + ' cannot be reached']),
    ]
  })
})()`

test.describe('a phone held sideways', () => {
  test.use({ viewport: { width: 640, height: 360 }, hasTouch: true, isMobile: true })

  test('on a phone held sideways neither controls nor the offer of the handout cover the slide', async ({
    page,
    deck,
  }) => {
    await deck.goTo('cover')
    for (const [width, height] of [
      [640, 360],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect
        .poll(() => page.evaluate<string[]>(SIDEWAYS_PROBLEMS), `problems at ${width} × ${height}`)
        .toEqual([])
    }
    await page.locator('#slide-container [title="Go to next slide"]').tap()
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/questions')
  })
})
