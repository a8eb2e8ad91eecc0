/** A picture or embedded page that says nothing to who cannot see it, or that nobody can see. */
export interface PictureProblem {
  /** Number of its slide. */
  slide: number
  /** Its address. */
  src: string
  /** It has no alternative text, it does not load, or it is a page, of which Chromium prints no tags. */
  problem: 'unnamed' | 'broken' | 'embedded'
}

/**
 * Gives assistive technology what the deck says of its formulas and drawings, and keeps what is invisible from it. Returns
 * pictures of the slides that will be printed with a problem. `formulaMark` marks the source of a formula. Runs in the page.
 */
export function mendContents(formulaMark: string): PictureProblem[] {
  const pages = [...document.querySelectorAll<HTMLElement>('.print-slide-container')].filter(
    (page) => getComputedStyle(page).display !== 'none',
  )
  const describe = (el: Element, role: string, text: string) => {
    el.setAttribute('role', role)
    el.setAttribute('aria-label', text.replace(/\s+/g, ' ').trim())
  }
  /** What an SVG drawing says of itself. */
  const drawingText = (svg: Element) =>
    [...svg.children].filter(({ tagName }) => /^(title|desc)$/i.test(tagName)).map((el) => el.textContent)
  for (const page of pages) {
    // Slidev makes what is not revealed yet transparent.
    for (const el of page.querySelectorAll<HTMLElement>('.slidev-vclick-hidden'))
      if (getComputedStyle(el).opacity === '0') el.style.visibility = 'hidden'
    // KaTeX draws the formula for the eye, and hides MathML behind it, which is lost in a PDF.
    for (const formula of page.querySelectorAll('.katex')) {
      const source = formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent
      if (!source) continue
      describe(formula, 'img', formulaMark + source)
      formula.querySelector('.katex-mathml')?.remove()
      formula.querySelector('.katex-html')?.removeAttribute('aria-hidden')
    }
    const charts = [...page.querySelectorAll('.mermaid')].map((el) => el.shadowRoot?.querySelector('svg'))
    for (const svg of [...page.querySelectorAll('svg'), ...charts]) {
      const text = svg ? drawingText(svg).join('. ') : ''
      if (text.trim() && !svg!.hasAttribute('aria-hidden') && !svg!.hasAttribute('aria-label'))
        describe(svg!, 'img', text)
    }
    // The picture inside is the figure.
    for (const figure of page.querySelectorAll('figure:not([role], [aria-label])'))
      figure.setAttribute('role', 'group')
    for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6'))
      if (!heading.textContent?.trim() && !heading.querySelector('[alt], [aria-label]'))
        heading.setAttribute('role', 'presentation')
  }
  const problemsOf = (el: HTMLImageElement | HTMLIFrameElement): PictureProblem['problem'][] => {
    if (!el.checkVisibility() || el.closest('[aria-hidden=true]')) return []
    if (el instanceof HTMLIFrameElement) return ['embedded']
    return [
      ...(el.naturalWidth ? [] : ['broken' as const]),
      ...(el.hasAttribute('alt') || el.ariaLabel ? [] : ['unnamed' as const]),
    ]
  }
  return pages.flatMap((page) =>
    [...page.querySelectorAll<HTMLImageElement | HTMLIFrameElement>('img, iframe')].flatMap((el) => {
      const src = (el.getAttribute('src') ?? '').replace(/^(data:.{25}).*/s, '$1…').slice(0, 100)
      return problemsOf(el).map((problem) => ({ slide: parseInt(page.id), src, problem }))
    }),
  )
}
