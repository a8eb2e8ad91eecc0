import type { Page } from 'puppeteer-core'
import { SHOWN } from '../../scripts/browser/hands'
import type { Report } from '../helpers/report'
import type { Heard } from './hear'

const PRESSES = 160

const comes = (page: Page, condition: string) =>
  page.waitForFunction(condition, { timeout: 10_000 }).then(
    () => true,
    () => false,
  )

/** The deck, key by key: each press leads on, and nothing goes wrong. */
export async function walk(page: Page, url: string, report: Report, heard: Heard): Promise<void> {
  await page.goto(url)
  await page.waitForSelector(`${SHOWN} h1`)
  const where = () => page.evaluate('location.hash')
  const started = performance.now()
  for (let press = 1; press <= PRESSES; press++) {
    const here = String(await where())
    await page.keyboard.press('ArrowRight')
    const moved = await comes(page, `location.hash !== ${JSON.stringify(here)}`)
    const headed = await comes(page, `document.querySelector('${SHOWN} h1')?.textContent`)
    report.check('a walk', `press ${press}, from ${here}`, [
      ...(moved ? [] : ['it stays where it is']),
      ...(headed ? [] : ['no headline appears']),
      ...heard(),
    ])
  }
  const seconds = ((performance.now() - started) / 1000).toFixed()
  console.log(`${PRESSES} presses in ${seconds} s, to ${String(await where())}`)
}
