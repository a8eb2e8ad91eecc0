import { wait } from './time-slicing'

/** Milliseconds between two values. */
const POLL_INTERVAL_MS = 100

/** Something that loads. */
export interface Loading {
  /** Settles once it is loaded, or fails to load. */
  ready: Promise<unknown>
  /** Loaded share, 0 to 1 (default: unknown). */
  progress?: () => number
}

/** Yields the loaded share until `ready` settles. Rejects if it does. */
export async function* loadProgress({ ready, progress }: Loading): AsyncGenerator<number> {
  let settled = false
  const done = ready.finally(() => (settled = true))
  done.catch(() => {})
  for (;;) {
    await Promise.race([done, wait(POLL_INTERVAL_MS)])
    if (settled) return
    yield progress?.() ?? 0
  }
}
