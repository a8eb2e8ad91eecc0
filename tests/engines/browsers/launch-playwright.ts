import type { BrowserType } from 'playwright'
import type { EngineBrowser, EnginePage } from './engine-page'

/** Starts the browser that Playwright has downloaded for this engine. */
export async function launchPlaywright(type: BrowserType): Promise<EngineBrowser> {
  const browser = await type.launch()
  return {
    description: `Playwright’s ${type.name()} ${browser.version()}`,
    needsErrorCollector: false,
    async openPage(viewport): Promise<EnginePage> {
      const context = await browser.newContext({ viewport })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(`error: ${(error.stack ?? error.message).slice(0, 400)}`))
      page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return
        const { url, lineNumber } = message.location()
        errors.push(`console ${message.type()}: ${message.text().slice(0, 300)} (${url}:${lineNumber})`)
      })
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (expression) => page.evaluate(expression),
        press: (key) => page.keyboard.press(key),
        click: (x, y) => page.mouse.click(x, y),
        screenshot: () => page.screenshot(),
        takeErrors: () => Promise.resolve(errors.splice(0)),
        close: () => context.close(),
      }
    },
    close: () => browser.close(),
  }
}
