/** Work on the page's own thread that leaves the page its frames: a portion, then a frame, then a portion. */

/** Milliseconds of a frame such work may take; a frame has 16. */
const TIME_SLICE_MS = 6

export const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
export const nextAnimationFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))

/** Runs a generator whose yields are places to pause. `wanted` says whether to go on; rejects once it does not. */
export async function runInTimeSlices<R>(
  work: Generator<unknown, R>,
  shouldContinue: () => boolean = () => true,
  pause: () => Promise<unknown> = nextAnimationFrame,
): Promise<R> {
  for (;;) {
    const end = performance.now() + TIME_SLICE_MS
    do {
      const { done, value } = work.next()
      if (done) return value as R
    } while (performance.now() < end)
    await pause()
    if (!shouldContinue()) throw new Error('no longer wanted')
  }
}

/** The same without pauses, for a worker. */
export function runToCompletion<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value as R
  }
}
