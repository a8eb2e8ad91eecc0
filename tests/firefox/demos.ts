import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { MAIN_CONTROL, VISIBLE_SLIDE, type MainControl } from '../../scripts/browser/controls'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/read-slides'
import type { TakeErrors } from './collect-errors'

/** What the slide shows, what is chosen on it and typed into it. */
const SLIDE_TEXT = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  const fields = [...slide.querySelectorAll('input, textarea')]
  return slide.textContent.replace(/\\s+/g, ' ') + fields.map((e) => (e.type === 'radio' ? e.checked : e.value))
})()`

/** Every slide with a demo: its main control pressed by the mouse, and what it says has changed. */
export async function checkDemos(page: Page, report: Report, takeErrors: TakeErrors): Promise<void> {
  for (const { name } of readSlides()) {
    await page.evaluate(`location.hash = '#/${name}?clicks=99'`)
    await page.waitForFunction(
      `location.hash.startsWith('#/${name}') && document.querySelector('${VISIBLE_SLIDE} h1')`,
    )
    // What a slide needs first is fetched when it stands still.
    await wait(400)
    if (!(await page.$(`${VISIBLE_SLIDE} .demo-panel`))) continue
    const main = (await page.evaluate(MAIN_CONTROL)) as MainControl | null
    if (!main) {
      report.check('demos', name, ['nothing on it can be pressed'])
      continue
    }
    const before = String(await page.evaluate(SLIDE_TEXT))
    await page.mouse.click(main.x, main.y)
    const deadline = Date.now() + 15_000
    // Asked from here: the page's policy lets no text be run by a timer of its own.
    let changed = false
    while (!changed && Date.now() < deadline) {
      await wait(100)
      changed = String(await page.evaluate(SLIDE_TEXT)) !== before
    }
    // Long enough for what goes wrong after the first answer.
    await wait(600)
    console.log(`${name}: “${main.name}” pressed`)
    report.check('demos', name, [
      ...(changed ? [] : [`“${main.name}” pressed, it says what it said`]),
      ...takeErrors(),
    ])
  }
}
