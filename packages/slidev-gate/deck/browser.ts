/** Launches a Chromium: Playwright's own, otherwise an installed one. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright'
import { GateError } from './gate-error'

const EXECUTABLES = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
]

/** Installed browsers on the PATH. */
const executablesOnPath = (): LaunchOptions[] =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => EXECUTABLES.map((name) => join(folder, name)))
    .filter((file) => existsSync(file))
    .map((executablePath) => ({ executablePath }))

/** The browser of CHROMIUM_PATH if set, otherwise all candidates in order of preference. */
const launchCandidates = (): LaunchOptions[] =>
  process.env.CHROMIUM_PATH
    ? [{ executablePath: process.env.CHROMIUM_PATH }]
    : [{}, { channel: 'chrome' }, { channel: 'msedge' }, ...executablesOnPath()]

const browserArguments = [
  '--no-first-run',
  '--disable-gpu',
  // As a browser with a window draws text; a headless shell moves letters to whole pixels.
  '--font-render-hinting=none',
  '--disable-sync',
  '--disable-background-networking',
]

/** Playwright must not close the browser on signals: temp-files.ts exits the process, which closes it. */
const signalOptions = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

/** Launches the first candidate that starts. Throws a GateError with installation instructions if none does. */
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
      : 'No browser was found. Install one with:  npx playwright install chromium',
  )
}
