import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { MAIN_CONTROL, VISIBLE_SLIDE, type MainControl } from '../../scripts/browser/controls'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/read-slides'
import type { TakeErrors } from './collect-errors'

/** The text of the visible slide and the values of its fields. */
const SLIDE_TEXT = `(() => {
  const slide = document.querySelector('${VISIBLE_SLIDE}')
  const fields = [...slide.querySelectorAll('input, textarea')]
  return slide.textContent.replace(/\\s+/g, ' ') + fields.map((e) => (e.type === 'radio' ? e.checked : e.value))
})()`

/** Clicks the main control of each demo, which has to change the slide. */
export async function checkDemos(page: Page, report: Report, takeErrors: TakeErrors): Promise<void> {
  for (const { name } of readSlides()) {
    await page.evaluate(`location.hash = '#/${name}?clicks=99'`)
    await page.waitForFunction(
      `location.hash.startsWith('#/${name}') && document.querySelector('${VISIBLE_SLIDE} h1')`,
    )
    // A slide fetches its data once it is idle.
    await wait(400)
    if (!(await page.$(`${VISIBLE_SLIDE} .demo-panel`))) continue
    const main = (await page.evaluate(MAIN_CONTROL)) as MainControl | null
    if (!main) {
      report.check('demos', name, ['it has no control to press'])
      continue
    }
    const before = String(await page.evaluate(SLIDE_TEXT))
    await page.mouse.click(main.x, main.y)
    const deadline = Date.now() + 15_000
    // Polls from here: the content security policy forbids waitForFunction to poll with a timer in the page.
    let changed = false
    while (!changed && Date.now() < deadline) {
      await wait(100)
      changed = String(await page.evaluate(SLIDE_TEXT)) !== before
    }
    // Errors may follow the first change.
    await wait(600)
    console.log(`${name}: “${main.name}” pressed`)
    report.check('demos', name, [
      ...(changed ? [] : [`“${main.name}” pressed, nothing changes`]),
      ...takeErrors(),
    ])
  }
}
