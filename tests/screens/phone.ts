/** The deck on a phone: the handout is offered once, fingers turn slides, and it may be turned itself. */
import { becomes } from '../../scripts/browser/becomes'
import type { Browser, CDPSession } from 'playwright'
import type { Report } from '../helpers/report'
import { Stage } from '../deck/stage'

const SIZES = [320, 414]
const HEIGHT = 720

/** A finger on the glass, from here to there. */
async function draw(touch: CDPSession, from: [number, number], to: [number, number]): Promise<void> {
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
const FIT = `(() => {
  const { left, right, top, bottom } = document.querySelector('#slide-content').getBoundingClientRect()
  const wide = Math.max(document.documentElement.scrollWidth - innerWidth, 0)
  const gap = Math.min(left + innerWidth - right, top + innerHeight - bottom)
  return [
    ...(wide ? ['it scrolls sideways by ' + wide + ' px'] : []),
    ...(Math.abs(gap) > 1 ? ['the sheet leaves ' + gap.toFixed() + ' px of the screen'] : []),
  ]
})()`
/** Controls that are shown are large enough for a finger. */
const SMALL = `[...document.querySelectorAll('#slide-container > div > nav .slidev-icon-btn, .handout-offer > *')]
  .map((e) => [e.title || e.textContent, e.getBoundingClientRect()])
  .filter(([, box]) => box.width < 44 || box.height < 44)
  .map(([name, box]) => '“' + name + '” is ' + box.width.toFixed() + ' × ' + box.height.toFixed() + ' px, 44 wanted')`

/** What a finger does leads there, and no further. */
async function turns(stage: Stage, how: string, doing: () => Promise<void>, to: string): Promise<void> {
  await doing()
  await stage.page.waitForFunction((there) => location.hash === there, to, { timeout: 3000 }).catch(() => {})
  await stage.page.waitForTimeout(150)
  const there = new URL(stage.page.url()).hash
  if (there !== to) stage.faults.push(`${how} leads to ${there}, ${to} wanted`)
}

export async function checkPhone(browser: Browser, url: string, report: Report): Promise<void> {
  for (const width of SIZES) {
    const context = await browser.newContext({
      viewport: { width, height: HEIGHT },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    })
    const stage = new Stage(await context.newPage(), url)
    const { page } = stage
    const touch = await context.newCDPSession(page)
    const done = (about: string) => report.check(`a phone, ${width} px`, about, stage.take())
    const fits = async (...tests: string[]) =>
      stage.faults.push(...(await page.evaluate<string[]>(`[${tests.map((t) => `...${t}`).join()}]`)))
    const swipe = (from: number, to: number, y: number) => () => draw(touch, [from, y], [to, y])
    const offered = async (wanted: boolean) => {
      if ((await page.locator('.handout-offer').count()) !== Number(wanted))
        stage.faults.push(`the handout is ${wanted ? 'not' : 'still'} offered`)
    }
    const [left, right] = [40, width - 40]

    await stage.goTo('theory')
    await offered(true)
    await fits(FIT, SMALL)
    done('upright')
    await turns(stage, 'a swipe', swipe(right, left, 300), '#/vectors')
    await offered(false)
    await turns(stage, 'a swipe beside the sheet', swipe(right, left, 120), '#/vectors?clicks=1')
    await turns(stage, 'a tap beside the sheet', () => page.touchscreen.tap(right, 120), '#/vectors?clicks=2')
    await turns(stage, 'a tap at the left', () => page.touchscreen.tap(left, 120), '#/vectors?clicks=1')
    done('fingers turn slides')
    await page.setViewportSize({ width: HEIGHT, height: width })
    await becomes(page, `!${FIT}.length`, 3000)
    await fits(FIT)
    await turns(stage, 'a swipe', swipe(300, 100, 100), '#/vectors?clicks=2')
    await turns(
      stage,
      'a tap on the sheet',
      () => page.touchscreen.tap(120, width - 12),
      '#/vectors?clicks=2',
    )
    done('held sideways')
    await page.setViewportSize({ width, height: HEIGHT })
    await turns(stage, 'as a page, it', () => page.locator('.as-page').tap(), '#/handout#sheet-vectors')
    done('read as a page')
    await context.close()
  }
}
