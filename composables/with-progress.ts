/** What work has to say before it is done: yields each word as it is said, and returns what comes of it. Rejects as it does. */
export async function* withProgress<Progress, Result>(
  work: (report: (word: Progress) => void) => Promise<Result>,
): AsyncGenerator<Progress, Result> {
  const queue: Progress[] = []
  let wake = () => {}
  const done = work((word) => {
    queue.push(word)
    wake()
  })
  // Whoever waits for it hears of it; who has left does not want to.
  done.catch(() => {})
  for (;;) {
    if (!queue.length) await Promise.race([done, new Promise<void>((go) => (wake = go))])
    if (!queue.length) return await done
    yield queue.shift()!
  }
}
