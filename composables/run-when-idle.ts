/** What a browser that cannot say when it is idle is given to rest, in ms. */
const FALLBACK_DELAY_MS = 50

/** Calls `work` once the page has nothing else to do, within `timeout` ms if given. Gives back how to call it off. */
export function runWhenIdle(work: () => void, options?: IdleRequestOptions): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, FALLBACK_DELAY_MS)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(() => work(), options)
  return () => cancelIdleCallback(handle)
}
