/** What a page says or asks for that it should not: console errors, failed and external requests. */
import type { Page } from 'playwright'

/** Messages that say nothing about the deck, but of the machine. */
const ignoredMessages = [
  /GPU stall due to ReadPixels|GL Driver Message/, // software graphics in a headless browser
  /^Time limit reached when tokenizing line/, // an editor's colours, while other work runs
  /^Transition was skipped/, // the next slide came before a transition had ended
]

const isIgnored = (text: string) => ignoredMessages.some((pattern) => pattern.test(text))

/** How a request of another site is told. */
export const externalRequestMessage = (url: string) =>
  `external request: ${url} (the deck carries everything it shows; put the file in public/)`

/** An error may be thrown without a word; then its name says more than nothing. */
const errorText = ({ stack, message, name }: Error) =>
  [stack, message, name].find((words) => words?.trim()) ?? 'without a message'

export class PageLog {
  private readonly entries: string[] = []
  /** Asked of other sites so far; told once each. */
  private readonly externalUrls = new Set<string>()

  /** Listens to a page whose every request should go to `origin`. */
  listen(page: Page, origin: string): void {
    const add = (line: string) => this.entries.push(line)
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return
      const text = message.text()
      // A request of another site is told as such; that it failed follows.
      if (text.startsWith('Failed to load resource') && this.externalUrls.has(message.location().url)) return
      if (isIgnored(text)) return
      const from = message.location().url.replace(origin, '')
      add(`console ${message.type()}: ${text.slice(0, 300)}${from ? ` (${from})` : ''}`)
    })
    page.on('pageerror', (error) => {
      if (!isIgnored(error.message)) add(`error: ${errorText(error).slice(0, 400)}`)
    })
    page.on('request', (request) => {
      const url = request.url()
      if (/^(data|blob):/.test(url) || url.startsWith(`${origin}/`) || this.externalUrls.has(url)) return
      this.externalUrls.add(url)
      add(externalRequestMessage(url))
    })
    page.on('requestfailed', (request) => {
      if (request.url().startsWith(`${origin}/`) && request.failure()?.errorText !== 'net::ERR_ABORTED')
        add(`failed request: ${request.url().replace(origin, '')} (${request.failure()?.errorText})`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400)
        add(`failed request: ${response.url().replace(origin, '')} (HTTP ${response.status()})`)
    })
  }

  /** Everything since the last time it was taken. */
  drain(): string[] {
    return this.entries.splice(0)
  }
}
