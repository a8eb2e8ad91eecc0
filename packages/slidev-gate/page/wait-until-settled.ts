import { isSlideLoaded, nav, slideElement } from './deck'
import { isVisible } from './elements'
import { displayList } from './display-list'
import { isMotionRunning, areEditorsReady, isScrolling } from './pending-content'

const nextFrame = () => new Promise((done) => requestAnimationFrame(done))

/**
 * Waits until the slide is rendered and nothing moves: fonts, images, charts, editors and animations, then two equal
 * display lists in a row. Resolves with the reason on timeout, otherwise with ''.
 */
export async function waitUntilSettled(
  no: number,
  click: number | 'last',
  timeoutMs = 15_000,
): Promise<string> {
  const start = performance.now()
  let before = ''
  for (;;) {
    await nextFrame()
    const slide = slideElement()
    const position = nav()
    const arrived =
      position.currentSlideNo === no && position.clicks === (click === 'last' ? position.clicksTotal : click)
    const rendered =
      slide && isVisible(slide) && isSlideLoaded() && !document.querySelector('.slidev-slide-loading')
    const charts = [...(slide?.querySelectorAll('.mermaid') ?? [])].every((c) =>
      c.shadowRoot?.querySelector('svg'),
    )
    const images = [...(slide?.querySelectorAll('img') ?? [])].every((image) => image.complete)
    const moving = document
      .getAnimations()
      .some((a) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity)
    const editors = !slide || areEditorsReady(slide)
    const waited = performance.now() - start
    const still = !moving && !(slide && (isMotionRunning(slide, waited) || isScrolling(slide, waited)))
    if (arrived && rendered && charts && images && editors && still && document.fonts.status === 'loaded') {
      const now = displayList().join('\n')
      if (now === before) return ''
      before = now
    } else before = ''
    if (performance.now() - start > timeoutMs) {
      if (!arrived)
        return `the deck stayed at slide ${position.currentSlideNo}, click ${position.clicks} of ${position.clicksTotal}`
      if (!rendered) return 'the slide does not render'
      if (!charts) return 'a Mermaid chart does not render'
      if (!editors) return 'an editor does not render'
      if (!images) return 'an image does not load'
      return 'the slide never settles: it moves or changes without a click'
    }
  }
}
