/** When a slide has come to rest. */
import { isSlideLoaded, nav, slideElement } from './deck'
import { isVisible } from './elements'
import { displayList } from './display-list'
import { isMotionRunning, areEditorsReady, isScrolling } from './pending-content'

const nextFrame = () => new Promise((done) => requestAnimationFrame(done))

/** Resolves once the slide is drawn and nothing moves: fonts, charts, transitions, then two equal pictures. */
export async function waitUntilSettled(
  no: number,
  click: number | 'last',
  timeoutMs = 15_000,
): Promise<string> {
  const start = performance.now()
  let before = ''
  for (;;) {
    await nextFrame()
    const here = slideElement()
    const position = nav()
    const arrived =
      position.currentSlideNo === no && position.clicks === (click === 'last' ? position.clicksTotal : click)
    const shown =
      here && isVisible(here) && isSlideLoaded() && !document.querySelector('.slidev-slide-loading')
    const charts = [...(here?.querySelectorAll('.mermaid') ?? [])].every((c) =>
      c.shadowRoot?.querySelector('svg'),
    )
    const images = [...(here?.querySelectorAll('img') ?? [])].every((image) => image.complete)
    const moving = document
      .getAnimations()
      .some((a) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity)
    const editors = !here || areEditorsReady(here)
    const waited = performance.now() - start
    const still = !moving && !(here && (isMotionRunning(here, waited) || isScrolling(here, waited)))
    if (arrived && shown && charts && images && editors && still && document.fonts.status === 'loaded') {
      const now = displayList().join('\n')
      if (now === before) return ''
      before = now
    } else before = ''
    if (performance.now() - start > timeoutMs) {
      if (!arrived)
        return `stayed at slide ${position.currentSlideNo}, click ${position.clicks} of ${position.clicksTotal}`
      if (!shown) return 'nothing of it appeared'
      if (!charts) return 'a mermaid chart was never drawn'
      if (!editors) return 'an editor was never filled'
      if (!images) return 'a picture was never loaded'
      return 'it never comes to rest: something moves or changes without a click'
    }
  }
}
