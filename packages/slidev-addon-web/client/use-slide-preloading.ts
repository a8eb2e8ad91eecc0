import { onScopeDispose, watch, type Ref } from 'vue'
import { preloadSlides } from './preload-slides'

/** What this needs of Slidev's route of a slide. */
export interface SlideToPreload {
  /** Number of the slide. */
  no: number
  /** `preload` is that of the frontmatter; Slidev keeps a slide mounted that has `__preloaded`. */
  meta: { preload?: boolean; __preloaded?: boolean }
  /** Fetches its code. */
  load: () => Promise<unknown>
}

/** The navigation of Slidev that this needs, as useNav() gives it. */
export interface PreloadingNav<R extends SlideToPreload> {
  slides: Readonly<Ref<readonly R[]>>
  currentSlideRoute: Readonly<Ref<R>>
  hasPrimarySlide: Readonly<Ref<boolean>>
  isPrintMode: Readonly<Ref<boolean>>
}

/** In place of `preload`: Slidev loads nothing ahead. */
const notBySlidev = () => false

/** Whether this loads the slide; not if somebody has set its `preload` since. */
const isOurs = ({ meta }: SlideToPreload) =>
  Object.getOwnPropertyDescriptor(meta, 'preload')?.get === notBySlidev

/**
 * Takes slides out of Slidev's preloading, which fetches and mounts them all at once, and loads them one by one. A slide with
 * `preload: false` is left alone, as Slidev leaves it. Slides are loaded while one is shown, not in print.
 */
export function useSlidePreloading<R extends SlideToPreload>(nav: PreloadingNav<R>): void {
  watch(
    nav.slides,
    (slides) => {
      for (const { meta } of slides)
        if (meta.preload !== false)
          Object.defineProperty(meta, 'preload', { get: notBySlidev, configurable: true })
    },
    { immediate: true, flush: 'sync' },
  )
  const mount = (route: R) => {
    if (!isOurs(route)) return
    route.meta.__preloaded = true
    void route.load()
  }
  let stop = () => {}
  watch(
    () => nav.hasPrimarySlide.value && !nav.isPrintMode.value,
    (isShown) => {
      stop()
      if (isShown)
        stop = preloadSlides(
          () => nav.slides.value.filter(isOurs),
          () => nav.currentSlideRoute.value.no,
          mount,
        )
    },
    { immediate: true },
  )
  // The slide in view stays mounted when another one takes its place.
  watch(
    () => nav.hasPrimarySlide.value && nav.currentSlideRoute.value,
    (route) => route && mount(route),
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(() => stop())
}
