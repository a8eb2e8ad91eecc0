/** Turns a progress callback into an async iterator: yields each report of `work`, and returns its result or rejects with it. */
export async function* withProgress<Progress, Result>(
  work: (report: (progress: Progress) => void) => Promise<Result>,
): AsyncGenerator<Progress, Result> {
  const queue: Progress[] = []
  let wake = () => {}
  const done = work((progress) => {
    queue.push(progress)
    wake()
  })
  // A consumer gets the rejection below; without one it must not be reported as unhandled.
  done.catch(() => {})
  for (;;) {
    if (!queue.length) await Promise.race([done, new Promise<void>((resolve) => (wake = resolve))])
    if (!queue.length) return await done
    yield queue.shift()!
  }
}
