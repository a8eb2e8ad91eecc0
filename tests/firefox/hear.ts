import type { Page } from 'puppeteer-core'

/** Takes everything a page complained of since the last time. */
export type Heard = () => string[]

/** Listens for errors of a page, and requests that fail. */
export function hear(page: Page): Heard {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(`error: ${String(error).slice(0, 400)}`))
  page.on('console', (message) => {
    if (!['error', 'warn'].includes(message.type())) return
    const { url = '', lineNumber } = message.location()
    heard.push(`console ${message.type()}: ${message.text().slice(0, 300)} (${url}:${lineNumber ?? ''})`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`failed request: ${response.url()} (HTTP ${response.status()})`)
  })
  return () => heard.splice(0)
}
