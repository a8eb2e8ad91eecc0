/** Finds an installed Firefox and starts it over WebDriver BiDi. */
import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import puppeteer from 'puppeteer-core'
import type { EngineBrowser, EnginePage } from './engine-page'

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
export async function launchFirefox(executablePath: string): Promise<EngineBrowser> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  return {
    description: `${await browser.version()} (${executablePath})`,
    needsErrorCollector: false,
    async openPage(viewport): Promise<EnginePage> {
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      await page.setViewport(viewport)
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(`error: ${String(error).slice(0, 400)}`))
      page.on('console', (message) => {
        if (!['error', 'warn'].includes(message.type())) return
        const { url = '', lineNumber } = message.location()
        errors.push(`console ${message.type()}: ${message.text().slice(0, 300)} (${url}:${lineNumber ?? ''})`)
      })
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
        press: (key) => page.keyboard.press(key),
        click: (x, y) => page.mouse.click(x, y),
        screenshot: async () => Buffer.from(await page.screenshot()),
        takeErrors: () => Promise.resolve(errors.splice(0)),
        close: () => context.close(),
      }
    },
    close: () => browser.close(),
  }
}
