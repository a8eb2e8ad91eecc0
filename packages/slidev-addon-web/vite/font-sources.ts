import type { PolicySources } from './content-security-policy'

/** Hosts of style sheets and fonts, by Slidev's `fonts.provider`. */
const PROVIDERS: Readonly<Record<string, PolicySources>> = {
  google: { 'style-src': ['https://fonts.googleapis.com'], 'font-src': ['https://fonts.gstatic.com'] },
  coollabs: { 'style-src': ['https://api.fonts.coollabs.io'], 'font-src': ['https://cdn.fonts.coollabs.io'] },
}

/** What a deck has to load web fonts from; nothing if its fonts are its own. */
export const fontSources = (fonts: { provider?: string; webfonts?: readonly string[] }): PolicySources =>
  fonts.webfonts?.length ? (PROVIDERS[fonts.provider ?? ''] ?? {}) : {}
