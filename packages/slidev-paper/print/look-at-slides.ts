/** What a look at the print page finds. */
export interface SlidesLook {
  /** What is not drawn yet; '' = everything is. */
  missing: string
  /** Id of each printed page, and `styles` → a number that changes whenever it is drawn differently. */
  drawn: Record<string, number>
}

/** Looks at the print page two frames after its last change. Runs in the page. */
export async function lookAtSlides(): Promise<SlidesLook> {
  const hasFrames = await Promise.race([
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    new Promise((done) => setTimeout(() => done(false), 5000)),
  ])
  const pages = [...document.querySelectorAll<HTMLElement>('.print-slide-container')].filter(
    (page) => getComputedStyle(page).display !== 'none',
  )
  /** First of the elements that is pending, with its slide. */
  const pending = (selector: string, isPending: (el: Element) => boolean, message: string) => {
    for (const page of pages)
      for (const el of page.querySelectorAll(selector))
        if (isPending(el))
          return `slide ${parseInt(page.id)}: ${message} ${el.getAttribute('src')?.slice(0, 100) ?? ''}`.trim()
    return ''
  }
  const motion = document
    .getAnimations()
    .find((a) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity)
  const moving = motion?.effect instanceof KeyframeEffect ? motion.effect.target : undefined
  const movingPage = moving?.closest('.print-slide-container')
  const missing =
    (document.readyState !== 'complete' && 'the page is still loading') ||
    (!hasFrames && 'the browser draws no frames') ||
    (!pages.length && 'there is no slide') ||
    pending('.slidev-page', (el) => !el.firstElementChild, 'it is still loading') ||
    pending('.slidev-slide-loading', () => true, 'it is still loading') ||
    pending('.mermaid', (el) => !el.shadowRoot?.querySelector('svg'), 'a Mermaid chart is not drawn') ||
    (document.querySelector('#mermaid-rendering-container > *') && 'a Mermaid chart is being drawn') ||
    pending('img', (el) => !(el as HTMLImageElement).complete, 'a picture is still loading:') ||
    pending(
      '.slidev-monaco-container',
      (el) => !el.querySelector('.monaco-editor'),
      'an editor is not drawn',
    ) ||
    pending(
      '[data-waitfor]',
      (el) => {
        const selector = (el as HTMLElement).dataset.waitfor
        return !!selector && !el.querySelector(selector)?.checkVisibility()
      },
      'what its data-waitfor names is not there',
    ) ||
    (document.fonts.status !== 'loaded' && 'a typeface is still loading') ||
    (movingPage && `slide ${parseInt(movingPage.id)}: something moves: ${moving!.outerHTML.slice(0, 100)}`) ||
    ''
  const styles = [...document.querySelectorAll('style')].reduce(
    (sum, { innerHTML }) => sum + innerHTML.length,
    0,
  )
  const drawn: Record<string, number> = { styles }
  for (const page of pages) {
    const html = page.outerHTML
    let hash = html.length
    for (let i = 0; i < html.length; i++) hash = (hash * 31 + html.charCodeAt(i)) | 0
    drawn[page.id] = hash
  }
  return { missing, drawn }
}
