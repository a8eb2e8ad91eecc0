/**
 * The built page with addresses that other sites can use. Cards on social sites need the picture's full
 * address, which only the host knows: `siteUrl` is that of the deck's front page. Without it the page stays
 * as it is, and works the same from any folder.
 */
export function withSiteUrl(html: string, siteUrl?: string): string {
  if (!siteUrl) return html
  const base = new URL(siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`)
  const card = new URL('social-card.png', base).href
  return html
    .replace('content="social-card.png"', `content="${card}"`)
    .replace(
      '</head>',
      `<meta property="og:url" content="${base.href}">\n<link rel="canonical" href="${base.href}">\n</head>`,
    )
}
