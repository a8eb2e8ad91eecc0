import type { Page } from 'puppeteer-core'
import { MAIN, SHOWN, type Main } from '../../scripts/browser/hands'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/slides'
import type { Heard } from './hear'

/** What the slide shows, what is chosen on it and typed into it. */
const SAYS = `(() => {
  const slide = document.querySelector('${SHOWN}')
  const fields = [...slide.querySelectorAll('input, textarea')]
  return slide.textContent.replace(/\\s+/g, ' ') + fields.map((e) => (e.type === 'radio' ? e.checked : e.value))
})()`

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Every slide with a demo: its main control pressed by the mouse, and what it says has changed. */
export async function runDemos(page: Page, report: Report, heard: Heard): Promise<void> {
  for (const { name } of readSlides()) {
    await page.evaluate(`location.hash = '#/${name}?clicks=99'`)
    await page.waitForFunction(
      `location.hash.startsWith('#/${name}') && document.querySelector('${SHOWN} h1')`,
    )
    // What a slide needs first is fetched when it stands still.
    await rest(400)
    if (!(await page.$(`${SHOWN} .demo-panel`))) continue
    const main = (await page.evaluate(MAIN)) as Main | null
    if (!main) {
      report.check('demos', name, ['nothing on it can be pressed'])
      continue
    }
    const before = String(await page.evaluate(SAYS))
    await page.mouse.click(main.x, main.y)
    const deadline = Date.now() + 15_000
    // Asked from here: the page's policy lets no text be run by a timer of its own.
    let changed = false
    while (!changed && Date.now() < deadline) {
      await rest(100)
      changed = String(await page.evaluate(SAYS)) !== before
    }
    // Long enough for what goes wrong after the first answer.
    await rest(600)
    console.log(`${name}: “${main.name}” pressed`)
    report.check('demos', name, [
      ...(changed ? [] : [`“${main.name}” pressed, it says what it said`]),
      ...heard(),
    ])
  }
}
