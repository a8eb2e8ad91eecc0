import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, ref, shallowRef } from 'vue'
import { useSlidePreloading, type SlideToPreload } from './use-slide-preloading'

const route = (no: number, preload?: boolean): SlideToPreload => ({
  no,
  meta: {
    get preload() {
      return preload
    },
  },
  load: vi.fn(async () => {}),
})
const mounted = (slides: readonly SlideToPreload[]) =>
  slides.filter((s) => s.meta.__preloaded).map((s) => s.no)

function start(slides: SlideToPreload[]) {
  const nav = {
    slides: shallowRef<readonly SlideToPreload[]>(slides),
    currentSlideRoute: shallowRef(slides[0]!),
    hasPrimarySlide: ref(true),
    isPrintMode: ref(false),
  }
  const scope = effectScope()
  scope.run(() => useSlidePreloading(nav))
  return { nav, scope }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('requestIdleCallback', undefined)
})
afterEach(() => void vi.useRealTimers())

it('takes slides out of Slidev’s preloading and loads them one by one', async () => {
  const slides = [1, 2, 3, 4].map((no) => route(no))
  start(slides)
  expect(slides.map(({ meta }) => meta.preload)).toEqual([false, false, false, false])
  expect(mounted(slides)).toEqual([1])
  await vi.advanceTimersByTimeAsync(1000)
  expect(mounted(slides)).toEqual([1, 2])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(mounted(slides)).toEqual([1, 2, 3, 4])
})

it('leaves a slide alone that is not to be preloaded', async () => {
  const slides = [route(1), route(2, false), route(3)]
  const { nav } = start(slides)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(mounted(slides)).toEqual([1, 3])
  nav.currentSlideRoute.value = slides[1]!
  expect(mounted(slides)).toEqual([1, 3])
  expect(slides[1]!.load).not.toHaveBeenCalled()
})

it('leaves slides alone once somebody else has switched their preloading off, as slidev-gate does', async () => {
  const slides = [1, 2, 3].map((no) => route(no))
  const { nav } = start(slides)
  for (const { meta } of slides) {
    Object.defineProperty(meta, 'preload', { value: false, configurable: true })
    meta.__preloaded = false
  }
  nav.currentSlideRoute.value = slides[1]!
  await vi.advanceTimersByTimeAsync(10_000)
  expect(mounted(slides)).toEqual([])
})

it('stays with the slides of a new version of the deck, which the dev server sends', () => {
  const { nav } = start([route(1)])
  const slides = [route(1), route(2)]
  nav.slides.value = slides
  nav.currentSlideRoute.value = slides[1]!
  expect(slides.map(({ meta }) => meta.preload)).toEqual([false, false])
  expect(mounted(slides)).toEqual([2])
})

it('loads nothing while no slide is shown, in print, and afterwards', async () => {
  const slides = [1, 2, 3].map((no) => route(no))
  const { nav, scope } = start(slides)
  nav.hasPrimarySlide.value = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect(mounted(slides)).toEqual([1])
  nav.hasPrimarySlide.value = true
  scope.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(mounted(slides)).toEqual([1])
})
