/** Access to Slidev's state: slides, navigation, router. */

/** Parts of a component into which Slidev compiles a slide: a built one only has `setup`. */
interface SlideComponent {
  setup?: unknown
  render?: unknown
}

/** Parts of Slidev's internal slide route. */
interface SlideRoute {
  no: number
  /** Set by Vue once an asynchronous component is loaded. */
  component: { __asyncResolved?: SlideComponent }
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

/** Name of a slide in its address. */
const routeName = ({ no, meta }: SlideRoute) => String(meta.slide.frontmatter.routeAlias ?? no)

/** Frontmatter keys of the current slide, in lower case like attribute names. */
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

/** Notes as Markdown. A built deck only has HTML, in which each click marker is an element with the clicks so far. */
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

/** Data of the deck; null if the page has no Slidev deck, or not yet. */
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

/** Waits until this slide is current at this click and loaded, settled or not. Resolves with false on timeout. */
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

/** Navigates to the address of a slide. More `clicks` than the slide has lead to its last. */
export async function goToSlide(no: number, clicks = 0, presenter = false) {
  const name = routeName(nav().slides[no - 1]!)
  const query = clicks ? { clicks: String(clicks) } : undefined
  await router().push({ path: presenter ? `/presenter/${name}` : `/${name}`, query })
}

/** Number of the slide at a router path; 0 = another page of the deck, undefined = no page. */
export function slideAtPath(path: string): number | undefined {
  const { name, params } = router().resolve(path)
  if (name === 'NotFound') return undefined
  if (typeof params.no !== 'string' || !params.no) return 0
  const requested = params.no
  return nav().slides.find((route) => String(route.no) === requested || routeName(route) === requested)?.no
}

/** Whether a router path leads to a page of the deck. */
export const isDeckPath = (path: string): boolean => slideAtPath(path) !== undefined

/**
 * Makes Slidev mount each slide when it is visited. By default it preloads neighbours, and later every slide, so that
 * errors of a slide would occur while another is checked.
 */
export function disablePreload() {
  // The raw object: `meta` is a read-only proxy, on which `preload` is a getter.
  for (const { meta } of nav().slides)
    Object.defineProperty(meta.__v_raw ?? meta, 'preload', { value: false, configurable: true })
}

/**
 * Keeps the current and the next slide mounted and unmounts all others, so that the page stays small. The slide that is
 * left must stay mounted, as in a talk: otherwise its onSlideLeave would not run.
 */
export function keepMounted(next: number) {
  const here = nav().currentSlideNo
  for (const { no, meta } of nav().slides)
    Object.assign(meta.__v_raw ?? meta, { __preloaded: no === next || no === here })
}

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
]

/** Ids used more than once in an element. */
export const idsRepeatedIn = (root: ParentNode): string[] =>
  repeated([...root.querySelectorAll('[id]')].map(({ id }) => id))

/** Ids used on several slides of the page. */
export const repeatedIds = (): string[] =>
  repeated(
    [...document.querySelectorAll('[data-slidev-no]')].flatMap((slide) => [
      ...new Set([...slide.querySelectorAll('[id]')].map(({ id }) => id)),
    ]),
  )

/** Whether the component of the current slide is loaded. */
export const isSlideLoaded = (): boolean =>
  !!nav().slides[nav().currentSlideNo - 1]?.component.__asyncResolved

/** The component of the current slide, which must be loaded. */
export const currentComponent = (): SlideComponent =>
  nav().slides[nav().currentSlideNo - 1]!.component.__asyncResolved!

/** Whether the components of all slides are loaded. */
export const areAllSlidesLoaded = (): boolean =>
  nav().slides.every(({ component }) => component.__asyncResolved)

/** Root element of the current slide. */
export const slideElement = (): HTMLElement | null =>
  document.querySelector(`#slide-content [data-slidev-no="${nav().currentSlideNo}"]`)
