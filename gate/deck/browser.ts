/** A browser of the Chromium family: Playwright's own, else an installed one. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright'
import { Trouble } from './trouble'

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']

/** Installed, and found as a command is. */
const onPath = (): LaunchOptions[] =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .filter((file) => existsSync(file))
    .map((executablePath) => ({ executablePath }))

/** Told by name, by CHROMIUM_PATH; else the first of these that starts. */
const ways = (): LaunchOptions[] =>
  process.env.CHROMIUM_PATH
    ? [{ executablePath: process.env.CHROMIUM_PATH }]
    : [{}, { channel: 'chrome' }, { channel: 'msedge' }, ...onPath()]

const quiet = ['--no-first-run', '--disable-gpu', '--disable-sync', '--disable-background-networking']

/** Ended by the process that started it, on its exit. */
const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

/** Starts one. Throws a Trouble that says how to get one. */
export async function openBrowser(): Promise<Browser> {
  for (const way of ways()) {
    const browser = await chromium
      .launch({ ...way, ...signals, args: quiet, chromiumSandbox: false })
      .catch(() => undefined)
    if (browser) return browser
  }
  throw new Trouble(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH names a browser that does not start: ${process.env.CHROMIUM_PATH}`
      : 'There is no browser to look with. This brings one:  npx playwright install chromium',
  )
}
