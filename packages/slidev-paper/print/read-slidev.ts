/** What Slidev knows of a deck, read in its page. */

/** A slide of a deck. */
export interface PaperSlide {
  /** Its number, from 1. */
  no: number
  /** Its name in addresses: `routeAlias`, otherwise the number. */
  name: string
  /** Title in the frontmatter, otherwise the first heading; '' = none. */
  title: string
  /** Level of that heading, from 1. */
  level: number
  /** `section` in the frontmatter. */
  section?: string
}

/** A deck as its headmatter and slides describe it. */
export interface SlidevDeck {
  /** Whether addresses of slides stand behind a `#`. */
  hashRouting: boolean
  /** Size of a slide, px. */
  width: number
  /** Size of a slide, px. */
  height: number
  /** '' = none. */
  title: string
  /** '' = none. */
  author: string
  /** Plain text; '' = none. */
  info: string
  /** In the order of the headmatter. */
  keywords: string[]
  /** Language that the deck states, as BCP 47; '' = none. */
  lang: string
  /** All that are not hidden, in order. */
  slides: PaperSlide[]
}

interface SlidevContext {
  nav: {
    slides: {
      no: number
      meta: { slide: { title?: string; level?: number; frontmatter: Record<string, unknown> } }
    }[]
  }
  configs: Record<string, unknown> & {
    canvasWidth: number
    aspectRatio: number
    htmlAttrs?: Record<string, unknown>
  }
}
type VueRoot = Element & {
  __vue_app__?: {
    _context: { provides: Record<string, SlidevContext> }
    config: { globalProperties: { $router: { currentRoute: { value: { matched: unknown[] } } } } }
  }
}

/** Reads the deck; null while it starts, or if the page is none. Runs in the page. */
export function readSlidev(): SlidevDeck | null {
  const app = document.querySelector<VueRoot>('#app')?.__vue_app__
  const context = app?._context.provides['$$slidev-context']
  // The first navigation would overtake the next, while it is under way.
  const hasArrived = app?.config.globalProperties.$router.currentRoute.value.matched.length
  if (!hasArrived || !context?.nav.slides.length) return null
  const { nav, configs } = context
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const plain = (html: string) =>
    (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').replace(/\s+/g, ' ').trim()
  const { keywords } = configs
  return {
    hashRouting: configs.routerMode === 'hash',
    width: configs.canvasWidth,
    height: Math.ceil(configs.canvasWidth / configs.aspectRatio),
    title: plain(text(configs.title)),
    author: Array.isArray(configs.author) ? configs.author.map(text).join(', ') : text(configs.author),
    info: plain(text(configs.info)),
    keywords: (Array.isArray(keywords) ? keywords.map(text) : text(keywords).split(','))
      .map((word) => word.trim())
      .filter(Boolean),
    lang: text(configs.lang) || text(configs.htmlAttrs?.lang),
    slides: nav.slides.map(({ no, meta: { slide } }) => ({
      no,
      name: text(slide.frontmatter.routeAlias) || String(no),
      title: plain(text(slide.title)),
      level: slide.level ?? 1,
      section: text(slide.frontmatter.section) || undefined,
    })),
  }
}
