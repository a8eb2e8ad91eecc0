/** What work has to say before it is done: yields each word as it is said, and returns what comes of it. Rejects as it does. */
export async function* meanwhile<Word, Result>(
  work: (say: (word: Word) => void) => Promise<Result>,
): AsyncGenerator<Word, Result> {
  const words: Word[] = []
  let wake = () => {}
  const done = work((word) => {
    words.push(word)
    wake()
  })
  // Whoever waits for it hears of it; who has left does not want to.
  done.catch(() => {})
  for (;;) {
    if (!words.length) await Promise.race([done, new Promise<void>((go) => (wake = go))])
    if (!words.length) return await done
    yield words.shift()!
  }
}
