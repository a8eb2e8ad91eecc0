/**
 * Answers a press or a typed letter in a task of its own. What the browser does about it, which thing was hit and how
 * that looks now, is a task already: two short ones leave a slow machine its frames where one long one would not.
 */
export const soon = (answer: () => void): void => void setTimeout(answer)

/** The same for what comes faster than it is answered, as a drag does: of all that came meanwhile, the last. */
export function lastSoon<T>(answer: (last: T) => void): (came: T) => void {
  let waiting: { last: T } | undefined
  function now(): void {
    const { last } = waiting!
    waiting = undefined
    answer(last)
  }
  return (last) => {
    if (!waiting) soon(now)
    waiting = { last }
  }
}
