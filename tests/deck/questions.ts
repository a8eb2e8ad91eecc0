/** The key q: through the questions people ask afterwards and back, in both windows, whatever has the focus. */
import type { Browser } from 'playwright'
import { becomes } from '../../scripts/browser/becomes'
import type { Report } from '../helpers/report'
import { readSlides } from '../helpers/slides'
import type { Stage } from './stage'
import { twoWindows } from './two-windows'

const sheets = readSlides()
  .filter((s) => s.frontmatter.layout === 'question')
  .map((s) => s.name)
const WHERE = `location.hash.replace('#/', '').replace('presenter/', '').replace('?clicks=0', '')`
/** Somewhere in the middle of the talk. */
const PLACE = 'rag?clicks=2'

async function turnsTo(stage: Stage, place: string, when: string): Promise<void> {
  if (await becomes(stage.page, `${WHERE} === ${JSON.stringify(place)}`, 5000)) return
  const there = await stage.page.evaluate<string>(WHERE)
  stage.faults.push(`${when} leads to “${there}”, “${place}” wanted`)
}

export async function checkQuestions(browser: Browser, url: string, report: Report): Promise<void> {
  const { presenter, audience, agree, close } = await twoWindows(browser, url, PLACE)
  const { keyboard } = presenter.page
  const take = (about: string) => report.check('the key q', about, [...presenter.take(), ...audience.take()])

  for (const place of [...sheets, PLACE]) {
    await keyboard.press('q')
    await turnsTo(presenter, place, 'q')
    await agree(WHERE, 'after q')
  }
  take('goes through the questions and back, in both windows')

  await keyboard.press('q')
  await keyboard.press('q')
  await keyboard.press('ArrowRight')
  await keyboard.press('Backspace')
  await turnsTo(presenter, PLACE, 'Backspace')
  await agree(WHERE, 'after Backspace')
  take('Backspace goes back from any of them')

  await presenter.goTo(`presenter/${PLACE}`)
  await presenter.shown().locator('.demo-panel textarea, .demo-panel input[type="text"]').first().focus()
  await keyboard.press('q')
  await turnsTo(presenter, PLACE, 'q in a field')
  await keyboard.press('Escape')
  await presenter.shown().locator('.demo-panel button').first().focus()
  await keyboard.press('q')
  await turnsTo(presenter, sheets[0]!, 'q with the focus on a button')
  take('is a letter in a field, and a key elsewhere')
  await close()
}
