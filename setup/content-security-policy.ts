/** The directive `connect-src` for the page's own origin and `others`; empty strings are left out. */
export const connectSrc = (...others: string[]): string =>
  ['connect-src', "'self'", ...others].filter(Boolean).join(' ')

/**
 * The Content-Security-Policy of a built page. No inline scripts. Inline styles are needed: Mermaid writes a style sheet
 * into each chart, and Slidev one into the head for print and while the colour scheme changes. So are data: images:
 * Slidev's icons are in its style sheet. `endpoint`: an origin to allow connections to.
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
