import { wait } from '../time-slicing'
import { weightsProgress } from './story-files'

/** Milliseconds between two shares told. */
const POLL_INTERVAL_MS = 100

/** The share of the model that is here, again and again until all is. Rejects if it will not come. */
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
