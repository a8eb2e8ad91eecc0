/** When a slide has come to rest. */
import { loaded, nav, slide } from './deck'
import { visible } from './elements'
import { picture } from './picture'
import { carried, editorsReady, scrolling } from './slow'

const frame = () => new Promise((done) => requestAnimationFrame(done))

/** Resolves once the slide is drawn and nothing moves: fonts, charts, transitions, then two equal pictures. */
export async function settled(no: number, click: number | 'last', patience = 15_000): Promise<string> {
  const start = performance.now()
  let before = ''
  for (;;) {
    await frame()
    const here = slide()
    const at = nav()
    const arrived = at.currentSlideNo === no && at.clicks === (click === 'last' ? at.clicksTotal : click)
    const shown = here && visible(here) && loaded() && !document.querySelector('.slidev-slide-loading')
    const charts = [...(here?.querySelectorAll('.mermaid') ?? [])].every((c) =>
      c.shadowRoot?.querySelector('svg'),
    )
    const images = [...(here?.querySelectorAll('img') ?? [])].every((image) => image.complete)
    const moving = document
      .getAnimations()
      .some((a) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity)
    const editors = !here || editorsReady(here)
    const waited = performance.now() - start
    const still = !moving && !(here && (carried(here, waited) || scrolling(here, waited)))
    if (arrived && shown && charts && images && editors && still && document.fonts.status === 'loaded') {
      const now = picture().join('\n')
      if (now === before) return ''
      before = now
    } else before = ''
    if (performance.now() - start > patience) {
      if (!arrived) return `stayed at slide ${at.currentSlideNo}, click ${at.clicks} of ${at.clicksTotal}`
      if (!shown) return 'nothing of it appeared'
      if (!charts) return 'a mermaid chart was never drawn'
      if (!editors) return 'an editor was never filled'
      if (!images) return 'a picture was never loaded'
      return 'it never comes to rest: something moves or changes without a click'
    }
  }
}
