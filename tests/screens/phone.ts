/** The deck on a phone, upright and sideways: the handout is offered once, swipes and taps turn slides. */
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import type { Browser, CDPSession } from 'playwright'
import type { Report } from '../helpers/report'
import { DeckDriver } from '../fixtures/deck-driver'

const WIDTHS = [320, 414]
const HEIGHT = 720

/** Touches the screen at `from`, moves to `to` and lifts the finger. */
async function dragFinger(touch: CDPSession, from: [number, number], to: [number, number]): Promise<void> {
  const at = ([x, y]: [number, number]) => ({ touchPoints: [{ x, y }] })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from) })
  for (let i = 1; i <= 6; i++)
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      ...at([from[0] + ((to[0] - from[0]) * i) / 6, from[1] + ((to[1] - from[1]) * i) / 6]),
    })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Messages if the slide does not fill the screen, or the page scrolls sideways. */
const FIT_PROBLEMS = `(() => {
  const { left, right, top, bottom } = document.querySelector('#slide-content').getBoundingClientRect()
  const wide = Math.max(document.documentElement.scrollWidth - innerWidth, 0)
  const gap = Math.min(left + innerWidth - right, top + innerHeight - bottom)
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

/** Expects an action to lead to a hash, and to stay there. */
async function expectRoute(
  driver: DeckDriver,
  label: string,
  action: () => Promise<void>,
  to: string,
): Promise<void> {
  await action()
  await driver.page
    .waitForFunction((expected) => location.hash === expected, to, { timeout: 3000 })
    .catch(() => {})
  await driver.page.waitForTimeout(150)
  const { hash } = new URL(driver.page.url())
  if (hash !== to) driver.problems.push(`${label} leads to ${hash}, expected ${to}`)
}

/** Tests two widths of phones. */
export async function checkPhone(browser: Browser, url: string, report: Report): Promise<void> {
  for (const width of WIDTHS) {
    const context = await browser.newContext({
      viewport: { width, height: HEIGHT },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    })
    const driver = new DeckDriver(await context.newPage(), url)
    const { page } = driver
    const touch = await context.newCDPSession(page)
    const record = (when: string) => report.check(`a phone, ${width} px`, when, driver.takeProblems())
    const collectProblems = async (...expressions: string[]) =>
      driver.problems.push(
        ...(await page.evaluate<string[]>(`[${expressions.map((e) => `...${e}`).join()}]`)),
      )
    const swipe = (from: number, to: number, y: number) => () => dragFinger(touch, [from, y], [to, y])
    const expectBanner = async (expected: boolean) => {
      if ((await page.locator('.handout-banner').count()) !== Number(expected))
        driver.problems.push(`the handout is ${expected ? 'not' : 'still'} offered`)
    }
    const [left, right] = [40, width - 40]

    await driver.goTo('theory')
    await expectBanner(true)
    await collectProblems(FIT_PROBLEMS, SMALL_TARGETS)
    record('upright')
    await expectRoute(driver, 'a swipe', swipe(right, left, 300), '#/vectors')
    await expectBanner(false)
    await expectRoute(driver, 'a swipe beside the slide', swipe(right, left, 120), '#/vectors?clicks=1')
    await expectRoute(
      driver,
      'a tap beside the slide',
      () => page.touchscreen.tap(right, 120),
      '#/vectors?clicks=2',
    )
    await expectRoute(
      driver,
      'a tap at the left',
      () => page.touchscreen.tap(left, 120),
      '#/vectors?clicks=1',
    )
    record('swipes and taps')
    await page.setViewportSize({ width: HEIGHT, height: width })
    await waitForExpression(page, `!${FIT_PROBLEMS}.length`, 3000)
    await collectProblems(FIT_PROBLEMS)
    await expectRoute(driver, 'a swipe', swipe(300, 100, 100), '#/vectors?clicks=2')
    await expectRoute(
      driver,
      'a tap on the slide',
      () => page.touchscreen.tap(120, width - 12),
      '#/vectors?clicks=2',
    )
    record('sideways')
    await page.setViewportSize({ width, height: HEIGHT })
    await expectRoute(
      driver,
      'the link to the handout',
      () => page.locator('.handout-link').tap(),
      '#/handout#sheet-vectors',
    )
    record('the handout')
    await context.close()
  }
}
