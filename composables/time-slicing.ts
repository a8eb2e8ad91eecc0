/** Long work on the main thread in time slices: a slice, a frame, a slice, so that the page keeps its frame rate. */

/** Milliseconds of each frame that the work may take; at 60 Hz a frame has 16. */
const TIME_SLICE_MS = 6

/** Resolves after so many milliseconds. */
export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Resolves before the next repaint, with its timestamp. */
export const nextAnimationFrame = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(resolve))

/** Runs a generator whose yields are places to pause; returns its result. Rejects once `shouldContinue` says no. */
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

/** Runs such a generator without pauses, in a worker. */
export function runToCompletion<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value as R
  }
}
