/** Finds an installed Firefox and starts it over WebDriver BiDi. */
import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'

const { env, platform } = process

function firefoxPaths(): string[] {
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox']
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].flatMap((root) =>
      root ? [win32.join(root, 'Mozilla Firefox', 'firefox.exe')] : [],
    )
  const folders = (env.PATH ?? '').split(':').filter(Boolean)
  return ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/** The path of FIREFOX_PATH, else of an installed Firefox; undefined = there is none. Throws if FIREFOX_PATH is wrong. */
export function findFirefox(): string | undefined {
  const configuredPath = env.FIREFOX_PATH
  if (!configuredPath) return firefoxPaths().find((path) => existsSync(path))
  if (existsSync(configuredPath)) return configuredPath
  throw new Error(`There is no browser at FIREFOX_PATH: ${configuredPath}`)
}

/** Starts Firefox with Puppeteer, since Playwright only drives its own patched build. */
export const launchFirefox = (executablePath: string): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 720 },
  })
