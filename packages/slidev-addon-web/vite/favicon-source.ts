import type { PolicySources } from './content-security-policy'

/** What the page's icon is loaded from, which Slidev has at a CDN unless a deck says otherwise; nothing for its own file. */
export function faviconSource(favicon = ''): PolicySources {
  if (!/^(https?:)?\/\//.test(favicon)) return {}
  const { origin, pathname } = new URL(favicon, 'https://localhost')
  return { 'img-src': [origin + pathname.replace(/[;,]/g, encodeURIComponent)] }
}
