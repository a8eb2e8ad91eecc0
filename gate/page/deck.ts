/** The deck as Slidev holds it: its slides, which one is shown, and where it stands on the page. */
interface SlideRoute {
  no: number
  /** Vue's own word for whether an asynchronous component has come. */
  component: { __asyncResolved?: unknown }
  meta: {
    __v_raw?: object
    __preloaded?: boolean
    slide: { title?: string; note?: string; noteHTML?: string; frontmatter: Record<string, unknown> }
  }
}

interface SlidevNav {
  currentSlideNo: number
  clicks: number
  clicksTotal: number
  clicksStart: number
  total: number
  slides: SlideRoute[]
}

interface SlidevConfigs {
  title?: string
  canvasWidth: number
  aspectRatio: number
  colorSchema?: string
}

interface DeckRouter {
  push: (to: { path: string; query?: Record<string, string> }) => Promise<unknown>
  resolve: (to: string) => { name?: unknown; params: Record<string, string | string[]> }
  options: { history: { base: string } }
}

interface VueAppElement extends Element {
  __vue_app__?: {
    _context: { provides: Record<string, { nav: SlidevNav; configs: SlidevConfigs }> }
    config: { globalProperties: { $router: DeckRouter } }
  }
}

const app = () => (document.querySelector('#app') as VueAppElement).__vue_app__!
const context = () => app()._context.provides['$$slidev-context']!

export const nav = (): SlidevNav => context().nav
export const router = (): DeckRouter => app().config.globalProperties.$router

/** What a slide's address calls it. */
const routeName = ({ no, meta }: SlideRoute) => String(meta.slide.frontmatter.routeAlias ?? no)

/** What stands in the frontmatter of the slide shown: its keys, as attributes are written. */
export const frontmatterKeys = (): Set<string> =>
  new Set(
    Object.keys(nav().slides[nav().currentSlideNo - 1]?.meta.slide.frontmatter ?? {}).map((key) =>
      key.toLowerCase(),
    ),
  )

export const position = () => ({
  no: nav().currentSlideNo,
  click: nav().clicks,
  clicks: nav().clicksTotal,
  clicksStart: nav().clicksStart,
})

/** Notes as written; a built deck has them as HTML alone, with an element for each mark: its number of clicks so far. */
function notesOf({ note, noteHTML = '' }: SlideRoute['meta']['slide']): string {
  if (note) return note
  const html = new DOMParser().parseFromString(noteHTML, 'text/html')
  let clicks = 0
  for (const mark of html.querySelectorAll('.slidev-note-click-mark')) {
    const now = Number(mark.getAttribute('data-clicks'))
    mark.textContent = `[click:${now - clicks}]`
    clicks = now
  }
  return html.body.textContent ?? ''
}

/** The deck as a whole. Nothing where no Slidev deck is on the page, or not yet. */
export function deckInfo() {
  const appElement = document.querySelector<VueAppElement>('#app')
  if (!appElement?.__vue_app__?._context.provides['$$slidev-context']) return null
  const { nav, configs } = context()
  const slides = nav.slides.map((route) => ({
    no: route.no,
    name: routeName(route),
    title: route.meta.slide.title ?? '',
    notes: notesOf(route.meta.slide),
    frontmatter: JSON.parse(JSON.stringify(route.meta.slide.frontmatter)) as Record<string, unknown>,
  }))
  return {
    hashRouting: router().options.history.base.includes('#'),
    title: configs.title ?? document.title,
    language: document.documentElement.lang,
    width: configs.canvasWidth,
    height: Math.ceil(configs.canvasWidth / configs.aspectRatio),
    colorSchema: configs.colorSchema ?? 'auto',
    slides,
  }
}

/** Resolves when this slide is shown at this click, whether it rests or not; says whether it came to that. */
export async function waitForSlide(no: number, click: number | 'last', timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const at = nav()
    const isThere = at.currentSlideNo === no && at.clicks === (click === 'last' ? at.clicksTotal : click)
    if (isThere && isSlideLoaded()) return true
    if (performance.now() > deadline) return false
    await new Promise((done) => requestAnimationFrame(done))
  }
}

/** Leads to a slide as its address does. `clicks` may be more than it has: then to its last. */
export async function goToSlide(no: number, clicks = 0, presenter = false) {
  const name = routeName(nav().slides[no - 1]!)
  const query = clicks ? { clicks: String(clicks) } : undefined
  await router().push({ path: presenter ? `/presenter/${name}` : `/${name}`, query })
}

/** The slide that an address within the deck leads to; 0 = a page that is no slide, undefined = nowhere. */
export function slideAtPath(path: string): number | undefined {
  const { name, params } = router().resolve(path)
  if (name === 'NotFound') return undefined
  if (typeof params.no !== 'string' || !params.no) return 0
  const requested = params.no
  return nav().slides.find((route) => String(route.no) === requested || routeName(route) === requested)?.no
}

/** Whether it leads anywhere. */
export const isDeckPath = (path: string): boolean => slideAtPath(path) !== undefined

/**
 * Slidev mounts neighbours ahead, and after a while every slide: then a slide's trouble shows while another
 * is looked at. Switched off, each slide is mounted when it is visited.
 */
export function disablePreload() {
  // Behind Vue's read-only proxy, where it is a getter on the slide's frontmatter.
  for (const { meta } of nav().slides)
    Object.defineProperty(meta.__v_raw ?? meta, 'preload', { value: false, configurable: true })
}

/**
 * The slide that is left stays mounted while the next one is shown, as it does in a talk: only so does it hear that it is
 * left. Those before it are gone, so that the page stays small.
 */
export function keepMounted(next: number) {
  const here = nav().currentSlideNo
  for (const { no, meta } of nav().slides)
    Object.assign(meta.__v_raw ?? meta, { __preloaded: no === next || no === here })
}

/** Ids that stand more than once on the page. */
export function repeatedIds(): string[] {
  const ids = [...document.querySelectorAll('[data-slidev-no] [id]')].map((el) => el.id)
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
}

/** Whether what stands on the slide shown has been loaded. */
export const isSlideLoaded = (): boolean =>
  !!nav().slides[nav().currentSlideNo - 1]?.component.__asyncResolved

/** Whether all slides have been. */
export const areAllSlidesLoaded = (): boolean =>
  nav().slides.every(({ component }) => component.__asyncResolved)

export const slideElement = (): HTMLElement | null =>
  document.querySelector(`#slide-content [data-slidev-no="${nav().currentSlideNo}"]`)
