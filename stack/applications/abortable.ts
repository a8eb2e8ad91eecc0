/** A signal that is never aborted. */
export const NEVER = new AbortController().signal

/** What `work` comes to, unless `signal` is aborted before. Then it rejects with its reason, whatever becomes of the work. */
export async function abortable<T>(signal: AbortSignal, work: () => T | Promise<T>): Promise<T> {
  signal.throwIfAborted()
  let leave = () => {}
  const left = new Promise<never>((_, fail) => {
    leave = () => fail(signal.reason as Error)
    signal.addEventListener('abort', leave)
  })
  try {
    return await Promise.race([left, work()])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}
