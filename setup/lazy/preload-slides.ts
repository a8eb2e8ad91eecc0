/**
 * Slides are fetched and mounted ahead, so that turning to one is quick; one at a time, whenever the page has nothing else
 * to do, for all at once would hold up whoever presses a key meanwhile.
 */

import { runWhenIdle } from '../../composables/run-when-idle'

interface PreloadableRoute {
  no: number
  meta: { __preloaded?: boolean }
  load: () => Promise<unknown>
}

/** Resolves when the page has nothing else to do, or soon. */
const untilIdle = () => new Promise<void>((go) => void runWhenIdle(go, { timeout: 2000 }))

/** Milliseconds until more than the neighbours come: who looks at the first slide alone shall not pay for all. */
const PRELOAD_DELAY_MS = 3000
const wait = (ms: number) => new Promise<void>((go) => setTimeout(go, ms))

/** Those not yet there, the nearest to slide `no` first, the next before the one before it. */
export const nearestUnloaded = <R extends PreloadableRoute>(routes: readonly R[], no: number): R[] =>
  routes
    .filter((route) => !route.meta.__preloaded)
    .sort((a, b) => Math.abs(a.no - no - 0.1) - Math.abs(b.no - no - 0.1))

/**
 * Mounts these one after the other, and stops when it is told to. at: the number of the slide that is shown now.
 * mount: what Slidev does to have one mounted.
 */
export function preloadSlides<R extends PreloadableRoute>(
  routes: () => readonly R[],
  currentNo: () => number,
  mount: (route: R) => void,
): () => void {
  let active = true
  let delayElapsed = false
  setTimeout(() => (delayElapsed = true), PRELOAD_DELAY_MS)
  void (async () => {
    for (;;) {
      await untilIdle()
      const [route] = active ? nearestUnloaded(routes(), currentNo()) : []
      if (!route) return
      if (!delayElapsed && Math.abs(route.no - currentNo()) > 1) {
        await wait(200)
        continue
      }
      // Its code has come before it is mounted: fetching, compiling and drawing are tasks of their own.
      await route.load().catch(() => {})
      await untilIdle()
      if (active) mount(route)
    }
  })()
  return () => (active = false)
}
