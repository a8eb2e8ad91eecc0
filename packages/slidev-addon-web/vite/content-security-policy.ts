import { SCRIPT_NONCE } from '../single-file/pack-page'

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

/** What a page that is one file may load: what it has in itself, and nothing else. */
const SINGLE_FILE: PolicySources = {
  'default-src': ["'none'"],
  'script-src': [`'nonce-${SCRIPT_NONCE}'`, 'blob:'],
  'worker-src': ['data:'],
  'style-src': ["'unsafe-inline'", 'data:'],
  'img-src': ['data:'],
  'font-src': ['data:'],
  'media-src': ['data:'],
  'connect-src': ['data:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
}

/** `strict` with further sources. */
function writePolicy(strict: PolicySources, further: readonly PolicySources[]): string {
  const policy: Record<string, readonly string[]> = { ...strict }
  for (const [directive, sources] of further.flatMap((part) => Object.entries(part)))
    // One that is not listed is as default-src says: its first source makes a list of its own, and 'none' ends.
    policy[directive] = [
      ...(policy[directive] ?? strict['default-src']!).filter((s) => !sources.length || s !== "'none'"),
      ...sources,
    ]
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...new Set(sources)].join(' '))
    .join('; ')
}

/** The Content-Security-Policy of a built page, with further sources that it may load from. */
export const contentSecurityPolicy = (...further: readonly PolicySources[]): string =>
  writePolicy(STRICT, further)

/** The Content-Security-Policy of a deck that is one file, with further sources. */
export const singleFilePolicy = (...further: readonly PolicySources[]): string =>
  writePolicy(SINGLE_FILE, further)
