/** What a browser that cannot say when it is idle is given to rest, in ms. */
const REST = 50

/** Calls `work` once the page has nothing else to do, within `timeout` ms if given. Gives back how to call it off. */
export function whenIdle(work: () => void, options?: IdleRequestOptions): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, REST)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(() => work(), options)
  return () => cancelIdleCallback(idle)
}
