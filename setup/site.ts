/**
 * Adds absolute addresses to index.html: og:url, the canonical link, and the social card's picture, which social sites need
 * absolute. `siteUrl`: address of the published deck; without it the page is returned unchanged, and works in any folder.
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

const PDF_LABELS: Record<string, string> = {
  'llm-stack-slides.pdf': 'The slides as a PDF',
  'llm-stack-handout.pdf': 'The talk to read, as a PDF',
}

/** Adds links to the PDFs served beside index.html, for readers without JavaScript. */
export function withPdfs(html: string, pdfs: readonly string[]): string {
  const links = pdfs.map((file) => `<li><a href="./${file}">${PDF_LABELS[file]}</a></li>`)
  return html.replace('<!-- PDFs -->', links.length ? `<ul>${links.join('')}</ul>` : '')
}
