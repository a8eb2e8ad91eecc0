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

const PDF_LABELS: Record<string, string> = {
  'llm-stack-slides.pdf': 'The slides as a PDF',
  'llm-stack-handout.pdf': 'The talk to read, as a PDF',
}

/** The page with links to those PDFs that are served beside it, for whoever has no JavaScript. */
export function withPdfs(html: string, pdfs: readonly string[]): string {
  const links = pdfs.map((file) => `<li><a href="./${file}">${PDF_LABELS[file]}</a></li>`)
  return html.replace('<!-- PDFs -->', links.length ? `<ul>${links.join('')}</ul>` : '')
}
