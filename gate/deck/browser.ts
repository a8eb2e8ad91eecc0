/** A browser of the Chromium family: Playwright's own, else an installed one. */
import { chromium, type Browser, type LaunchOptions } from 'playwright'
import { Trouble } from './trouble'

/** Told by name, by CHROMIUM_PATH; else the first of these that starts. */
const ways = (): LaunchOptions[] =>
  process.env.CHROMIUM_PATH
    ? [{ executablePath: process.env.CHROMIUM_PATH }]
    : [{}, { channel: 'chrome' }, { channel: 'chromium' }, { channel: 'msedge' }]

const quiet = ['--no-first-run', '--disable-gpu', '--disable-sync', '--disable-background-networking']

/** Starts one. Throws a Trouble that says how to get one. */
export async function openBrowser(): Promise<Browser> {
  for (const way of ways()) {
    const browser = await chromium
      .launch({ ...way, args: quiet, chromiumSandbox: false })
      .catch(() => undefined)
    if (browser) return browser
  }
  throw new Trouble(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH names a browser that does not start: ${process.env.CHROMIUM_PATH}`
      : 'There is no browser to look with. This brings one:  npx playwright install chromium',
  )
}
