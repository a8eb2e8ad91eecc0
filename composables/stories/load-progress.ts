import { wait } from '../time-slicing'
import { weightsProgress } from './story-files'

/** Milliseconds between two values. */
const POLL_INTERVAL_MS = 100

/** Yields the loaded share of the weights, 0 to 1, until `ready` settles. Rejects if it does. */
export async function* loadProgress({ ready }: { ready: Promise<unknown> }): AsyncGenerator<number> {
  let settled = false
  const done = ready.finally(() => (settled = true))
  done.catch(() => {})
  for (;;) {
    await Promise.race([done, wait(POLL_INTERVAL_MS)])
    if (settled) return
    yield weightsProgress()
  }
}
