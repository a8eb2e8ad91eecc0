/** What the pages may load, run and reach: what lies in their own folder, and an endpoint if they are built for one. */

/** To whom a page may connect: its own origin, and these. */
export const connectSrc = (...others: string[]): string =>
  ['connect-src', "'self'", ...others].filter(Boolean).join(' ')

/**
 * The Content-Security-Policy of a built page. No script stands in a page. Styles have to be let in: Mermaid writes a
 * style sheet into each chart, and Slidev one into the head while it goes from light to dark, and for print. Pictures may
 * stand in a style sheet: Slidev's icons do.
 */
export const contentSecurityPolicy = (endpoint = ''): string =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    connectSrc(endpoint),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
