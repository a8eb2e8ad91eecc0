/**
 * Slides are fetched and mounted ahead, so that turning to one is quick; one at a time, whenever the page has nothing else
 * to do, for all at once would hold up whoever presses a key meanwhile.
 */

import { whenIdle } from '../../composables/idle'

interface Ahead {
  no: number
  meta: { __preloaded?: boolean }
  load: () => Promise<unknown>
}

/** Resolves when the page has nothing else to do, or soon. */
const idle = () => new Promise<void>((go) => void whenIdle(go, { timeout: 2000 }))

/** Milliseconds until more than the neighbours come: who looks at the first slide alone shall not pay for all. */
const REST = 3000
const wait = (ms: number) => new Promise<void>((go) => setTimeout(go, ms))

/** Those not yet there, the nearest to slide `no` first, the next before the one before it. */
export const nearest = <R extends Ahead>(routes: readonly R[], no: number): R[] =>
  routes
    .filter((route) => !route.meta.__preloaded)
    .sort((a, b) => Math.abs(a.no - no - 0.1) - Math.abs(b.no - no - 0.1))

/**
 * Mounts these one after the other, and stops when it is told to. at: the number of the slide that is shown now.
 * mount: what Slidev does to have one mounted.
 */
export function ahead<R extends Ahead>(
  routes: () => readonly R[],
  at: () => number,
  mount: (route: R) => void,
): () => void {
  let on = true
  let rested = false
  setTimeout(() => (rested = true), REST)
  void (async () => {
    for (;;) {
      await idle()
      const [route] = on ? nearest(routes(), at()) : []
      if (!route) return
      if (!rested && Math.abs(route.no - at()) > 1) {
        await wait(200)
        continue
      }
      // Its code has come before it is mounted: fetching, compiling and drawing are tasks of their own.
      await route.load().catch(() => {})
      await idle()
      if (on) mount(route)
    }
  })()
  return () => (on = false)
}
