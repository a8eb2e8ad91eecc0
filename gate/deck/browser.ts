/** A browser of the Chromium family: Playwright's own, else an installed one. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright'
import { GateError } from './gate-error'

const EXECUTABLES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
]

/** Installed, and found as a command is. */
const executablesOnPath = (): LaunchOptions[] =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => EXECUTABLES.map((name) => join(folder, name)))
    .filter((file) => existsSync(file))
    .map((executablePath) => ({ executablePath }))

/** Told by name, by CHROMIUM_PATH; else the first of these that starts. */
const launchCandidates = (): LaunchOptions[] =>
  process.env.CHROMIUM_PATH
    ? [{ executablePath: process.env.CHROMIUM_PATH }]
    : [{}, { channel: 'chrome' }, { channel: 'msedge' }, ...executablesOnPath()]

const browserArguments = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-sync',
  '--disable-background-networking',
]

/** Ended by the process that started it, on its exit. */
const signalOptions = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

/** Starts one. Throws a GateError that says how to get one. */
export async function launchBrowser(): Promise<Browser> {
  for (const candidate of launchCandidates()) {
    const browser = await chromium
      .launch({ ...candidate, ...signalOptions, args: browserArguments, chromiumSandbox: false })
      .catch(() => undefined)
    if (browser) return browser
  }
  throw new GateError(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH names a browser that does not start: ${process.env.CHROMIUM_PATH}`
      : 'There is no browser to look with. This brings one:  npx playwright install chromium',
  )
}
