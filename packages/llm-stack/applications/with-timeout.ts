/** Awaits `work` for at most `ms` milliseconds. Rejects with its error; after the timeout with a TimeoutError, or once
 *  `signal` is aborted with its reason, and then also aborts the signal passed to `work`. */
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
