/** Work on the page's own thread that leaves the page its frames: a portion, then a frame, then a portion. */

/** Milliseconds of a frame such work may take; a frame has 16. */
const PORTION = 6

export const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
export const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))

/** Runs a generator whose yields are places to pause. `wanted` says whether to go on; rejects once it does not. */
export async function inPortions<R>(
  work: Generator<unknown, R>,
  wanted: () => boolean = () => true,
  frame: () => Promise<unknown> = nextFrame,
): Promise<R> {
  for (;;) {
    const end = performance.now() + PORTION
    do {
      const { done, value } = work.next()
      if (done) return value as R
    } while (performance.now() < end)
    await frame()
    if (!wanted()) throw new Error('no longer wanted')
  }
}

/** The same without pauses, for a worker. */
export function atOnce<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value as R
  }
}
