/** What `work` comes to within `ms` milliseconds. Else rejects, whatever becomes of the work: with a TimeoutError, or with
 *  the reason of `signal` once that is aborted; the signal that work is handed is aborted then, too. */
export async function within<T>(ms: number, signal: AbortSignal, work: (stop: AbortSignal) => T) {
  signal.throwIfAborted()
  const stop = new AbortController()
  const leave = () => stop.abort(signal.reason)
  const late = () => stop.abort(new DOMException('It did not answer in time.', 'TimeoutError'))
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error))
  })
  signal.addEventListener('abort', leave)
  const timer = setTimeout(late, ms)
  try {
    return await Promise.race([stopped, work(stop.signal)])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', leave)
  }
}
