/** The directive `connect-src` for the page's own origin and `others`; empty strings are left out. */
export const connectSrc = (...others: readonly string[]): string =>
  ['connect-src', "'self'", ...others].filter(Boolean).join(' ')

/** Sources by directive. */
export type PolicySources = Readonly<Record<string, readonly string[]>>

/**
 * What a page may load, as a rule. No inline scripts. Inline styles are needed: Mermaid writes a style sheet into each chart,
 * and Slidev one into the head for print and while the colour scheme changes. So are data: images: Slidev's icons are in its
 * style sheet.
 */
const STRICT: PolicySources = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
}

/** A directive that is not listed is as default-src says: its first source makes a list of its own, and 'none' ends. */
const extended = (strict: readonly string[] | undefined, sources: readonly string[]) => [
  ...(strict ?? STRICT['default-src']).filter((source) => !sources.length || source !== "'none'"),
  ...sources,
]

/** The Content-Security-Policy of a built page, with further sources that it may load from. */
export const contentSecurityPolicy = (...further: readonly PolicySources[]): string => {
  const policy: Record<string, readonly string[]> = { ...STRICT }
  for (const [directive, sources] of further.flatMap((part) => Object.entries(part)))
    policy[directive] = extended(policy[directive], sources)
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...new Set(sources)].join(' '))
    .join('; ')
}
