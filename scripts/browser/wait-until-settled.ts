import type { Page } from 'playwright'

/** Waits until slides, charts and fonts are drawn and all finite animations have ended (for these, 4 s at most). */
export async function waitUntilSettled(page: Page, timeoutMs = 180_000) {
  await page.waitForFunction(
    () => {
      const charts = [...document.querySelectorAll('.mermaid')]
      const slides = [...document.querySelectorAll('.slidev-page')]
      return (
        slides.length > 0 &&
        slides.every((slide) => slide.querySelector('h1')) &&
        !document.querySelector('.slidev-slide-loading') &&
        !document.querySelector('#mermaid-rendering-container > *') &&
        charts.every((chart) => chart.shadowRoot?.querySelector('svg'))
      )
    },
    undefined,
    { timeout: timeoutMs },
  )
  await page.evaluate(async () => {
    await document.fonts.ready
    // No named function here: esbuild wraps it in a helper (`__name`) that the page does not have.
    for (let frames = 0; frames < 2; frames++) await new Promise((done) => requestAnimationFrame(done))
    const finiteAnimations = document
      .getAnimations()
      .filter((a) => a.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.race([
      Promise.allSettled(finiteAnimations.map((a) => a.finished)),
      new Promise((done) => setTimeout(done, 4000)),
    ])
  })
}
