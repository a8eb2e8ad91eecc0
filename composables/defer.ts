/**
 * Runs an input handler in its own macrotask. Hit testing and the restyling of a pressed control are a task already: on a
 * slow machine two short tasks leave room for frames, one long task does not.
 */
export const defer = (handler: () => void): void => void setTimeout(handler)

/** Defers a handler of events that arrive faster than it runs, such as a drag: it gets the latest value only. */
export function deferLatest<T>(handler: (value: T) => void): (value: T) => void {
  let pending: { value: T } | undefined
  function flush(): void {
    const { value } = pending!
    pending = undefined
    handler(value)
  }
  return (value) => {
    if (!pending) defer(flush)
    pending = { value }
  }
}
