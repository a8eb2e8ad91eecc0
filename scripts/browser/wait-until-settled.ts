import type { Page } from 'playwright'

/** How long a page may take to be drawn, ms: a busy machine is no fault, only what hangs ends here. */
export const DRAW_TIMEOUT_MS = 180_000
/** Between two looks at the page, ms. */
const POLL_INTERVAL_MS = 50

/** What a look at a page finds. */
interface Look {
  /** What is not drawn yet; '' = everything is. */
  missing: string
  /** Changes whenever the slides in view are drawn differently. */
  fingerprint: string
}

/** Looks at a page, two frames after its last change if it draws frames. */
const lookAt = (page: Page): Promise<Look> =>
  page.evaluate(async () => {
    // No named function here: esbuild wraps it in a helper (`__name`) that the page does not have.
    const hasFrames = await Promise.race([
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
      new Promise((done) => setTimeout(() => done(false), 5000)),
    ])
    const slides = [...document.querySelectorAll<HTMLElement>('.slidev-page')].filter((slide) =>
      slide.checkVisibility(),
    )
    const emptySlide = slides.find((slide) => !slide.querySelector('h1'))
    const charts = [...document.querySelectorAll('.mermaid')]
    const image = [...document.images].find((e) => !e.complete && e.loading !== 'lazy')
    const motion = document
      .getAnimations()
      .find((a) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity)
    const moving = motion?.effect instanceof KeyframeEffect ? motion.effect.target : undefined
    const missing =
      (document.readyState !== 'complete' && 'the page is still loading') ||
      (!hasFrames && 'the browser draws no frames') ||
      (!slides.length && 'there is no slide') ||
      (emptySlide &&
        `slide ${emptySlide.dataset.slidevNo} has no headline: “${emptySlide.innerText.trim()}”`) ||
      (document.querySelector('.slidev-slide-loading') && 'a slide is still loading') ||
      ((document.querySelector('#mermaid-rendering-container > *') ||
        charts.some((chart) => !chart.shadowRoot?.querySelector('svg'))) &&
        'a chart is not drawn') ||
      (image && `an image is still loading: ${image.src.slice(0, 100)}`) ||
      (document.fonts.status !== 'loaded' && 'a typeface is still loading') ||
      (motion && `something still moves: ${moving?.outerHTML.slice(0, 100)}`) ||
      ''
    const drawn = slides
      .map((slide) => JSON.stringify(slide.getBoundingClientRect()) + slide.outerHTML)
      .join()
    let hash = 0
    for (let i = 0; i < drawn.length; i++) hash = (hash * 31 + drawn.charCodeAt(i)) | 0
    return { missing, fingerprint: `${drawn.length} ${hash}` }
  })

/**
 * Waits until the slides in view, charts, images and fonts are drawn, all finite animations have ended and the slides have
 * stopped changing. Throws an error that says what is missing if that takes longer than `timeoutMs`.
 */
export async function waitUntilSettled(page: Page, timeoutMs = DRAW_TIMEOUT_MS): Promise<void> {
  const deadline = Date.now() + timeoutMs
  for (let previous = ''; ; await page.waitForTimeout(POLL_INTERVAL_MS)) {
    // Evaluation fails while the page navigates.
    const { missing, fingerprint } = await lookAt(page).catch((error: Error) => ({
      missing: error.message.split('\n')[0]!,
      fingerprint: '',
    }))
    if (!missing && fingerprint === previous) return
    previous = missing ? '' : fingerprint
    if (Date.now() > deadline)
      throw new Error(
        `The page is not drawn after ${timeoutMs / 1000} s: ${missing || 'its slides keep changing'}.`,
      )
  }
}
