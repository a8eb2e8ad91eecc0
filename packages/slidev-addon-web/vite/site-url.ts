import type { Plugin } from 'vite'

/** A picture of a social card that is a file of the deck. */
const CARD = /(<meta[^>]*(?:og|twitter):image["'][^>]*content=["'])(?![a-z]+:|\/\/)([^"']+)/g

/**
 * Adds absolute addresses to a page: og:url, the canonical link, and the social card's picture, which social sites need
 * absolute. `siteUrl`: address of the published deck; without it the page is returned unchanged, and works in any folder.
 */
export function withSiteUrl(html: string, siteUrl: string): string {
  if (!siteUrl) return html
  const hasUrl = /<meta[^>]*og:url/.test(html)
  const tags = [
    ...(hasUrl ? [] : [`<meta property="og:url" content="${siteUrl}">`]),
    `<link rel="canonical" href="${siteUrl}">`,
  ]
  return html
    .replace(CARD, (_, before: string, path: string) => before + new URL(path, siteUrl).href)
    .replace('</head>', () => `${tags.join('\n')}\n</head>`)
}

/** Vite plugin that does so in the built page. */
export const siteUrlPlugin = (siteUrl: string): Plugin => ({
  name: 'slidev-web:site-url',
  transformIndexHtml: (html) => withSiteUrl(html, siteUrl),
})
