const PDF_LABELS: Record<string, string> = {
  'llm-stack-slides.pdf': 'The slides as a PDF',
  'llm-stack-handout.pdf': 'The talk to read, as a PDF',
}

/** Adds links to the PDFs served beside index.html, for readers without JavaScript. */
export function withPdfs(html: string, pdfs: readonly string[]): string {
  const links = pdfs.map((file) => `<li><a href="./${file}">${PDF_LABELS[file]}</a></li>`)
  return html.replace('<!-- PDFs -->', links.length ? `<ul>${links.join('')}</ul>` : '')
}
