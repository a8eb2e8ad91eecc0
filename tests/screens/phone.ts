/** The deck on a phone: the handout is offered once, fingers turn slides, and it may be turned itself. */
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import type { Browser, CDPSession } from 'playwright'
import type { Report } from '../helpers/report'
import { DeckDriver } from '../deck/deck-driver'

const WIDTHS = [320, 414]
const HEIGHT = 720

/** A finger on the glass, from here to there. */
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

/** The sheet is as large as the screen lets it be, and nothing lies beside the screen. */
const FIT_PROBLEMS = `(() => {
  const { left, right, top, bottom } = document.querySelector('#slide-content').getBoundingClientRect()
  const wide = Math.max(document.documentElement.scrollWidth - innerWidth, 0)
  const gap = Math.min(left + innerWidth - right, top + innerHeight - bottom)
  return [
    ...(wide ? ['it scrolls sideways by ' + wide + ' px'] : []),
    ...(Math.abs(gap) > 1 ? ['the sheet leaves ' + gap.toFixed() + ' px of the screen'] : []),
  ]
})()`
/** Controls that are shown are large enough for a finger. */
const SMALL_TARGETS = `[...document.querySelectorAll('#slide-container > div > nav .slidev-icon-btn, .handout-banner > *')]
  .map((e) => [e.title || e.textContent, e.getBoundingClientRect()])
  .filter(([, box]) => box.width < 44 || box.height < 44)
  .map(([name, box]) => '“' + name + '” is ' + box.width.toFixed() + ' × ' + box.height.toFixed() + ' px, 44 wanted')`

/** What a finger does leads there, and no further. */
async function expectRoute(
  driver: DeckDriver,
  label: string,
  action: () => Promise<void>,
  to: string,
): Promise<void> {
  await action()
  await driver.page
    .waitForFunction((actual) => location.hash === actual, to, { timeout: 3000 })
    .catch(() => {})
  await driver.page.waitForTimeout(150)
  const there = new URL(driver.page.url()).hash
  if (there !== to) driver.problems.push(`${label} leads to ${there}, ${to} wanted`)
}

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
    const record = (about: string) => report.check(`a phone, ${width} px`, about, driver.takeProblems())
    const verify = async (...tests: string[]) =>
      driver.problems.push(...(await page.evaluate<string[]>(`[${tests.map((t) => `...${t}`).join()}]`)))
    const swipe = (from: number, to: number, y: number) => () => dragFinger(touch, [from, y], [to, y])
    const expectOffer = async (wanted: boolean) => {
      if ((await page.locator('.handout-banner').count()) !== Number(wanted))
        driver.problems.push(`the handout is ${wanted ? 'not' : 'still'} offered`)
    }
    const [left, right] = [40, width - 40]

    await driver.goTo('theory')
    await expectOffer(true)
    await verify(FIT_PROBLEMS, SMALL_TARGETS)
    record('upright')
    await expectRoute(driver, 'a swipe', swipe(right, left, 300), '#/vectors')
    await expectOffer(false)
    await expectRoute(driver, 'a swipe beside the sheet', swipe(right, left, 120), '#/vectors?clicks=1')
    await expectRoute(
      driver,
      'a tap beside the sheet',
      () => page.touchscreen.tap(right, 120),
      '#/vectors?clicks=2',
    )
    await expectRoute(
      driver,
      'a tap at the left',
      () => page.touchscreen.tap(left, 120),
      '#/vectors?clicks=1',
    )
    record('fingers turn slides')
    await page.setViewportSize({ width: HEIGHT, height: width })
    await waitForExpression(page, `!${FIT_PROBLEMS}.length`, 3000)
    await verify(FIT_PROBLEMS)
    await expectRoute(driver, 'a swipe', swipe(300, 100, 100), '#/vectors?clicks=2')
    await expectRoute(
      driver,
      'a tap on the sheet',
      () => page.touchscreen.tap(120, width - 12),
      '#/vectors?clicks=2',
    )
    record('held sideways')
    await page.setViewportSize({ width, height: HEIGHT })
    await expectRoute(
      driver,
      'as a page, it',
      () => page.locator('.handout-link').tap(),
      '#/handout#sheet-vectors',
    )
    record('read as a page')
    await context.close()
  }
}
