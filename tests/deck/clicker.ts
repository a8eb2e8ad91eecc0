/** A clicker sends Page Down: it turns one page, whatever has the focus and whatever was clicked before. */
import type { Browser } from 'playwright'
import type { Report } from '../helpers/report'
import { SHOWN, Stage } from './stage'

const CONTROLS = `${SHOWN} :is(button, input, textarea, a[href])`
/** Milliseconds that a finger stays on it. */
const HELD = 50
/** The top floor's live slides at their last clicks, and what comes after each. */
const NEXT = {
  'applications?clicks=1': 'api',
  'api?clicks=4': 'chatbot',
  'chatbot?clicks=4': 'prompt',
  'prompt?clicks=4': 'rag',
  'rag?clicks=4': 'agent',
  'agent?clicks=4': 'applications-closer',
}

/** Of each kind of control on the slide, as words; a number of many alike. */
const KINDS = `(() => {
  const kinds = new Map()
  document.querySelectorAll('${CONTROLS}').forEach((e, i) => {
    if (e.getClientRects().length) kinds.set([e.tagName, e.type, e.className].join(' '), i)
  })
  return [...kinds]
})()`

export async function checkClicker(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const stage = new Stage(await context.newPage(), url)
  const { page } = stage
  for (const [place, next] of Object.entries(NEXT)) {
    await stage.goTo(place)
    for (const [kind, i] of await page.evaluate<[string, number][]>(KINDS)) {
      await stage.goTo(place)
      await page.locator(CONTROLS).nth(i).focus()
      await page.keyboard.press('PageDown', { delay: HELD })
      const there = page.url().split('#/')[1]
      if (there !== next) stage.faults.push(`with the focus on ${kind} it turns to ${there}, ${next} wanted`)
    }
    report.check('a clicker, whatever has the focus', place, stage.take())
  }
  await context.close()
}
