/**
 * Answers a press or a typed letter in a task of its own. What the browser does about it, which thing was hit and how
 * that looks now, is a task already: two short ones leave a slow machine its frames where one long one would not.
 */
export const defer = (handler: () => void): void => void setTimeout(handler)

/** The same for what comes faster than it is answered, as a drag does: of all that came meanwhile, the last. */
export function deferLatest<T>(handler: (last: T) => void): (came: T) => void {
  let pending: { last: T } | undefined
  function flush(): void {
    const { last } = pending!
    pending = undefined
    handler(last)
  }
  return (last) => {
    if (!pending) defer(flush)
    pending = { last }
  }
}
