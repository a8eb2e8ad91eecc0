/** Delay in browsers without requestIdleCallback (Safari), in ms. */
const FALLBACK_DELAY_MS = 50

/** Calls `work` once the page is idle, after `timeout` ms at the latest if given. Returns a function that cancels it. */
export function runWhenIdle(work: () => void, options?: IdleRequestOptions): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, FALLBACK_DELAY_MS)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(() => work(), options)
  return () => cancelIdleCallback(handle)
}
