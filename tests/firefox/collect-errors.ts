import type { Page } from 'puppeteer-core'

/** Takes everything a page complained of since the last time. */
export type TakeErrors = () => string[]

/** Listens for errors of a page, and requests that fail. */
export function collectErrors(page: Page): TakeErrors {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(`error: ${String(error).slice(0, 400)}`))
  page.on('console', (message) => {
    if (!['error', 'warn'].includes(message.type())) return
    const { url = '', lineNumber } = message.location()
    errors.push(`console ${message.type()}: ${message.text().slice(0, 300)} (${url}:${lineNumber ?? ''})`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`failed request: ${response.url()} (HTTP ${response.status()})`)
  })
  return () => errors.splice(0)
}
