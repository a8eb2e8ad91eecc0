/** Somebody who has the site open, with a copy of it on the device. */
import type { BrowserContext, Page } from 'playwright'
import { PageLog } from '../../gate/visit/page-log'
import { DeckDriver } from '../deck/deck-driver'

export class Visitor extends DeckDriver {
  private readonly pageLog = new PageLog()

  static async open(context: BrowserContext, url: string, route = ''): Promise<Visitor> {
    const visitor = new Visitor(await context.newPage(), url)
    await visitor.page.goto(url + route)
    return visitor
  }

  constructor(page: Page, url: string) {
    super(page, url)
    this.pageLog.listen(page, new URL(url).origin)
  }

  /** Waits until the page reads so, on a page beside the deck. */
  async waitForPageText(words: RegExp, timeoutMs = 10_000): Promise<void> {
    const found = this.page.waitForFunction(
      (source) => new RegExp(source).test(document.body.innerText.replace(/\s+/g, ' ')),
      words.source,
      { timeout: timeoutMs },
    )
    await found.catch(async () => {
      const text = (await this.page.locator('body').innerText()).replace(/\s+/g, ' ')
      this.problems.push(`it never says ${words}, but: “${text.slice(0, 600)}”`)
    })
  }

  /** All that went wrong since the last time. */
  override takeProblems(): string[] {
    return [...new Set([...super.takeProblems(), ...this.pageLog.drain()])]
  }

  readVersion = () =>
    this.page.evaluate<string>(`document.querySelector('meta[name="version"]')?.content ?? 'A'`)
}
