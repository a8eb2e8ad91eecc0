import type { BrowserContext, Page, Request } from 'playwright'
import { PageLog } from '../../packages/slidev-gate/visit/page-log'
import { DeckDriver } from '../fixtures/deck-driver'

/** The network is idle after so long without a request, ms. */
const IDLE_MS = 300
/** The longest wait for an idle network, ms. */
const IDLE_TIMEOUT_MS = 10_000

/** Operates a built site with its service worker, and also collects the errors in its log. */
export class Visitor extends DeckDriver {
  private readonly pageLog = new PageLog()
  private readonly pendingRequests = new Set<Request>()

  /** Opens a route of the site in a new page. */
  static async open(context: BrowserContext, url: string, route = ''): Promise<Visitor> {
    const visitor = new Visitor(await context.newPage(), url)
    await visitor.page.goto(url + route)
    return visitor
  }

  constructor(page: Page, url: string) {
    super(page, url)
    this.pageLog.listen(page, new URL(url).origin)
    page.on('request', (request) => this.pendingRequests.add(request))
    page.on('requestfinished', (request) => this.pendingRequests.delete(request))
    page.on('requestfailed', (request) => this.pendingRequests.delete(request))
  }

  /** Waits until no request is pending, so that one that fails is a problem of this slide; else records a problem. */
  async waitForIdleNetwork(): Promise<void> {
    const end = Date.now() + IDLE_TIMEOUT_MS
    for (let idleFrom = Date.now(); Date.now() - idleFrom < IDLE_MS;) {
      if (Date.now() > end) {
        const urls = [...this.pendingRequests].map((request) => request.url())
        this.problems.push(`its requests never end: ${urls.join(', ')}`)
        return
      }
      await this.page.waitForTimeout(50)
      if (this.pendingRequests.size) idleFrom = Date.now()
    }
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
