/** Two windows of one browser: what the presenter does to a demo is seen in the audience's. */
import type { Browser, Page } from 'playwright'
import type { Report } from '../helpers/report'

const slider = '.slidev-page:not([style*="none"]) .demo-panel input[type="range"]'
const temperature = (page: Page) =>
  page.evaluate((where) => document.querySelector<HTMLInputElement>(where)?.value ?? 'not to be seen', slider)
const becomes = (page: Page, value: string) =>
  page
    .waitForFunction(
      ([where, wanted]) => document.querySelector<HTMLInputElement>(where)?.value === wanted,
      [slider, value] as const,
      { timeout: 5000 },
    )
    .then(() => [])
    .catch(async () => [`temperature ${await temperature(page)} where the presenter has ${value}`])

/** slide: one whose demo has a ruler from its first click on. */
export async function checkWindows(
  browser: Browser,
  url: string,
  slide: string,
  report: Report,
): Promise<void> {
  const about = 'presenter and audience window'
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const open = async (address: string) => {
    const page = await context.newPage()
    await page.goto(url + address)
    await page.waitForSelector(slider)
    return page
  }
  const presenter = await open(`#/presenter/${slide}?clicks=1`)
  const audience = await open(`#/${slide}?clicks=1`)
  const ruler = presenter.locator(slider).first()
  await ruler.focus()
  for (let press = 0; press < 3; press++) await ruler.press('ArrowUp')
  report.check(about, 'a demo follows', await becomes(audience, '1.3'))
  const late = await context.newPage()
  await late.goto(url)
  report.check(about, 'a window opened late shows it too', await becomes(late, '1.3'))
  await ruler.press('r')
  report.check(about, 'a reset is seen', await becomes(audience, '1'))
  await context.close()
}
