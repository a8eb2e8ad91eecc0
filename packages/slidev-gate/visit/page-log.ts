import type { Page, Response } from 'playwright'

/** Messages caused by the machine or the check, not by the deck. */
const ignoredMessages = [
  /GPU stall due to ReadPixels|GL Driver Message/, // software rendering in a headless browser
  /^Time limit reached when tokenizing line/, // syntax highlighting of an editor on a busy machine
  /^Transition was skipped/, // navigation before a view transition has ended
]

const isIgnored = (text: string) => ignoredMessages.some((pattern) => pattern.test(text))

/** Log line of a request to another site; also the message of its finding. */
export const externalRequestMessage = (url: string) =>
  `external request: ${url} (not available offline: put the file into public/)`

/** Log line of a request to another site that failed. */
export const blockedRequestMessage = (url: string) => `blocked request: ${url}`

/** Kinds of requests by which scripts ask for data or code, and wait, retry or fail without it. */
const SCRIPTED_REQUESTS = ['fetch', 'xhr', 'script', 'websocket', 'eventsource', 'document']

/** Start of the log line of a request that fails, by what it is for; rule missing-media reports the last two. */
const FAILED = {
  other: 'failed request: ',
  image: 'failed image: ',
  media: 'failed media: ',
  document: 'failed page: ',
}

/** Whether a log line is about an image: rule missing-media reports those of elements. */
export const isFailedImage = (line: string): boolean => line.startsWith(FAILED.image)

/** A log in which, of the failed images, those at the paths `drawn` are failed requests, and the others left out. */
export const withDrawnImages = (log: readonly string[], drawn: readonly string[]): string[] =>
  log.flatMap((line) => {
    if (!isFailedImage(line)) return [line]
    const isDrawn = drawn.some((path) => line.startsWith(`${FAILED.image}${path} (`))
    return isDrawn ? [line.replace(FAILED.image, FAILED.other)] : []
  })

/** Whether a script asked whether a file is there, and it is not: an answer, and no failure. */
const isProbe = (response: Response): boolean =>
  response.request().method() === 'HEAD' && [404, 410].includes(response.status())

const failurePrefix = (type: string): string =>
  type === 'image' || type === 'media' || type === 'document' ? FAILED[type] : FAILED.other

/** Stack of an error, or its message, or its name: an error may have an empty message. */
const errorText = ({ stack, message, name }: Error) =>
  [stack, message, name].find((text) => text?.trim()) ?? 'no message'

/** Collects console errors and warnings, uncaught errors, failed requests and external requests of a page. */
export class PageLog {
  private readonly entries: string[] = []
  /** External URLs requested so far; each is logged once. */
  private readonly externalUrls = new Set<string>()

  /** Starts to log a page; requests outside `origin` are external. */
  listen(page: Page, origin: string): void {
    const add = (line: string) => this.entries.push(line)
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return
      const text = message.text()
      // Requests have a log line of their own.
      const { url } = message.location()
      const isRequest = this.externalUrls.has(url) || url.startsWith(`${origin}/`)
      if (text.startsWith('Failed to load resource') && isRequest) return
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
      else if (this.externalUrls.has(request.url()) && SCRIPTED_REQUESTS.includes(request.resourceType()))
        add(blockedRequestMessage(request.url()))
    })
    page.on('response', (response) => {
      if (response.status() < 400 || isProbe(response)) return
      const prefix = failurePrefix(response.request().resourceType())
      add(`${prefix}${response.url().replace(origin, '')} (HTTP ${response.status()})`)
    })
  }

  /** Returns the lines since the last call. */
  drain(): string[] {
    return [...new Set(this.entries.splice(0))]
  }
}
