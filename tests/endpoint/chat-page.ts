import type { Page } from 'playwright'
import type { EndpointTestPage } from './page'

declare const testPage: EndpointTestPage

/** The key that pages connect with. */
export const KEY = 'sk-very-secret-123'
/** What a reply is signed with that comes from a recording. */
export const RECORDING = 'a recording'

/** An init script that shortens the waits before a retry, whose length is for the unit tests. */
const retrySoon = `
  const wait = window.setTimeout
  window.setTimeout = (handler, ms, ...args) => wait(handler, ms >= 400 && ms < 10_000 ? ms / 20 : ms, ...args)`

/** Operates the page that asks a model. */
export class ChatPage {
  /** The addresses of its requests to other origins. */
  readonly outsideRequests: string[] = []

  private constructor(readonly page: Page) {}

  /** Opens it from the site at `url`. */
  static async open(page: Page, url: string): Promise<ChatPage> {
    const chat = new ChatPage(page)
    const { origin } = new URL(url)
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) chat.outsideRequests.push(request.url())
    })
    await page.addInitScript({ content: `{${retrySoon}}` })
    await page.goto(url)
    await page.waitForFunction(() => 'testPage' in window)
    return chat
  }

  /** Connects an endpoint. Resolves to the message of the error; '' = none. */
  connect(address: string, key = KEY): Promise<string> {
    return this.page.evaluate((settings) => testPage.connect(settings), { address, model: 'cat-1', key })
  }
  disconnect(): Promise<void> {
    return this.page.evaluate(() => testPage.disconnect())
  }
  /** Resolves to the end of a reply. The request is cancelled once `stopAt` characters are there. */
  ask(question: string, stopAt?: number) {
    return this.page.evaluate(([text, n]) => testPage.ask(text, n), [question, stopAt] as const)
  }
  /** Whether the page can fetch an address. */
  canReach(address: string): Promise<boolean> {
    return this.page.evaluate((to) => testPage.canReach(to), address)
  }
  /** All that the browser keeps for the page, and the page itself, as text. */
  readStored(): Promise<string> {
    return this.page.evaluate(async () =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        location.href,
        document.body.innerHTML,
        await indexedDB.databases(),
      ]),
    )
  }
}
