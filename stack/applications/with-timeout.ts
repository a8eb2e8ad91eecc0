/** What `work` comes to within `ms` milliseconds. Else rejects, whatever becomes of the work: with a TimeoutError, or with
 *  the reason of `signal` once that is aborted; the signal that work is handed is aborted then, too. */
export async function withTimeout<T>(ms: number, signal: AbortSignal, work: (stop: AbortSignal) => T) {
  signal.throwIfAborted()
  const stop = new AbortController()
  const onAbort = () => stop.abort(signal.reason)
  const onTimeout = () => stop.abort(new DOMException('It did not answer in time.', 'TimeoutError'))
  const aborted = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error))
  })
  signal.addEventListener('abort', onAbort)
  const timer = setTimeout(onTimeout, ms)
  try {
    return await Promise.race([aborted, work(stop.signal)])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}
