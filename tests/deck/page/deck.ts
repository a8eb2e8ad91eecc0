/** Which slide Slidev shows, and where it stands on the page. */
interface Nav {
  currentSlideNo: number
  clicks: number
  clicksTotal: number
  total: number
  slides: { meta: { __v_raw?: object } }[]
}

interface VueHost extends Element {
  __vue_app__: { _context: { provides: Record<string, { nav: Nav }> } }
}

export const nav = (): Nav =>
  (document.querySelector('#app') as VueHost).__vue_app__._context.provides['$$slidev-context']!.nav

export const position = () => ({
  no: nav().currentSlideNo,
  click: nav().clicks,
  clicks: nav().clicksTotal,
  total: nav().total,
})

/**
 * Slidev mounts neighbours ahead, and after a while every slide: then a slide's trouble shows while another
 * is looked at. Switched off, each slide is mounted when it is visited.
 */
export function oneSlideAtATime() {
  // Behind Vue's read-only proxy, where it is a getter on the slide's frontmatter.
  for (const { meta } of nav().slides)
    Object.defineProperty(meta.__v_raw ?? meta, 'preload', { value: false, configurable: true })
}

/** Ids that stand more than once on the page. */
export function repeatedIds(): string[] {
  const ids = [...document.querySelectorAll('[data-slidev-no] [id]')].map((el) => el.id)
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
}

export const slide = (): HTMLElement | null =>
  document.querySelector(`#slide-content [data-slidev-no="${nav().currentSlideNo}"]`)
