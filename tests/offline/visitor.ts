import type { BrowserContext, Page } from 'playwright'
import { PageLog } from '../../gate/visit/page-log'
import { DeckDriver } from '../fixtures/deck-driver'

/** Operates a built site with its service worker, and also collects the errors in its log. */
export class Visitor extends DeckDriver {
  private readonly pageLog = new PageLog()

  /** Opens a route of the site in a new page. */
  static async open(context: BrowserContext, url: string, route = ''): Promise<Visitor> {
    const visitor = new Visitor(await context.newPage(), url)
    await visitor.page.goto(url + route)
    return visitor
  }

  constructor(page: Page, url: string) {
    super(page, url)
    this.pageLog.listen(page, new URL(url).origin)
  }

  /** Waits until the text of the page matches, also outside the slides; else records a problem. */
  async waitForPageText(words: RegExp, timeoutMs = 10_000): Promise<void> {
    const found = this.page.waitForFunction(
      (source) => new RegExp(source).test(document.body.innerText.replace(/\s+/g, ' ')),
      words.source,
      { timeout: timeoutMs },
    )
    await found.catch(async () => {
      const text = (await this.page.locator('body').innerText()).replace(/\s+/g, ' ')
      this.problems.push(`its text never matches ${words}, but is “${text.slice(0, 600)}”`)
    })
  }

  /** Returns the problems, page errors and log entries since the last call. */
  override takeProblems(): string[] {
    return [...new Set([...super.takeProblems(), ...this.pageLog.drain()])]
  }

  /** The version of the loaded site; 'A' = the one that was built. */
  readVersion = () =>
    this.page.evaluate<string>(`document.querySelector('meta[name="version"]')?.content ?? 'A'`)
}
