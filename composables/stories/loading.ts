import { wait } from '../portions'
import { storyShare } from './story-files'

/** Milliseconds between two shares told. */
const TICK = 100

/** The share of the model that is here, again and again until all is. Rejects if it will not come. */
export async function* loading({ ready }: { ready: Promise<unknown> }): AsyncGenerator<number> {
  let settled = false
  const done = ready.finally(() => (settled = true))
  done.catch(() => {})
  for (;;) {
    await Promise.race([done, wait(TICK)])
    if (settled) return
    yield storyShare()
  }
}
