import { runWhenIdle } from './run-when-idle'
import { savesData } from './saves-data'

/** The part of Slidev's route that preloading needs. */
interface PreloadableRoute {
  /** Number of the slide. */
  no: number
  /** Slidev sets `__preloaded` once the slide is mounted. */
  meta: { __preloaded?: boolean }
  /** Fetches its code. */
  load: () => Promise<unknown>
}

/** Resolves when the page is idle, after 2 s at the latest. */
const untilIdle = () => new Promise<void>((resolve) => void runWhenIdle(resolve, { timeout: 2000 }))

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Until then only neighbours are preloaded, so that a glance at the first slide does not download the deck. */
const PRELOAD_DELAY_MS = 3000

/** Routes not yet preloaded, nearest to slide `no` first, next before previous. */
export const nearestUnloaded = <R extends PreloadableRoute>(routes: readonly R[], no: number): R[] =>
  routes
    .filter((route) => !route.meta.__preloaded)
    .sort((a, b) => Math.abs(a.no - no - 0.1) - Math.abs(b.no - no - 0.1))

/**
 * Fetches and mounts slides ahead, so that navigating is quick: one at a time, whenever the page is idle, because mounting
 * all at once, as Slidev does, blocks input. For a reader who saves data, neighbours alone. `currentNo`: number of the slide
 * in view; `mount`: Slidev's way to mount one. Returns a function that stops it.
 */
export function preloadSlides<R extends PreloadableRoute>(
  routes: () => readonly R[],
  currentNo: () => number,
  mount: (route: R) => void,
): () => void {
  let active = true
  let mayGoOn = false
  setTimeout(() => (mayGoOn = !savesData()), PRELOAD_DELAY_MS)
  void (async () => {
    for (;;) {
      await untilIdle()
      const [route] = active ? nearestUnloaded(routes(), currentNo()) : []
      if (!route) return
      if (!mayGoOn && Math.abs(route.no - currentNo()) > 1) {
        await wait(200)
        continue
      }
      // Its code loads before it is mounted, so that fetching, compiling and rendering are separate tasks.
      await route.load().catch(() => {})
      await untilIdle()
      if (active) mount(route)
    }
  })()
  return () => (active = false)
}
