import type { Page } from 'puppeteer-core'
import { SHOWN } from '../deck/stage'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/slides'
import type { Heard } from './hear'

/** What the slide shows, what is chosen on it and typed into it. */
const SAYS = `(() => {
  const slide = document.querySelector('${SHOWN}')
  const fields = [...slide.querySelectorAll('input, textarea')]
  return slide.textContent.replace(/\\s+/g, ' ') + fields.map((e) => (e.type === 'radio' ? e.checked : e.value))
})()`

/**
 * What a demo is run by, likeliest first; a hand finds it by what is to be seen. In words: the compiler names functions
 * by a helper.
 */
const MAIN = `(() => {
  const panel = document.querySelector('${SHOWN} .demo-panel')
  const kinds = ['.push-button', '.picks button', 'button:not(.undo)', '.two-way label:not(.block, .room-guess *)', '[type="range"]']
  const seen = kinds.flatMap((kind) => [...panel.querySelectorAll(kind)])
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getAttribute('aria-disabled') !== 'true')
  const main = seen[0]
  if (!main) return null
  const { x, y, width, height } = main.getBoundingClientRect()
  // Of a ruler another place than the one it stands at.
  const across = main.type === 'range' ? 0.8 : 0.5
  return { name: (main.innerText || main.type).trim().replace(/\\s+/g, ' '), x: x + width * across, y: y + height / 2 }
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
    const main = (await page.evaluate(MAIN)) as { name: string; x: number; y: number } | null
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
