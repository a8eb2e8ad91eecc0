import type { Page } from 'puppeteer-core'

/** Returns the errors since the last call. */
export type TakeErrors = () => string[]

/** Collects the uncaught errors, console errors and warnings, and failed requests of a page. */
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
