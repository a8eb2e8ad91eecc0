/** A web worker that can fail: one that is refused, broken or silent rejects, so that a demo can fall back. */
import { wrap, type Remote } from 'comlink'

export interface WorkerClient<T> {
  /** Asks it for something. Rejects if the worker breaks, or answers nothing for `patience` ms. */
  call<R>(question: (api: Remote<T>) => Promise<R>, patience?: number): Promise<R>
  stop(): void
}

/** Throws what the constructor throws. */
export function createWorkerClient<T>(createWorker: () => Worker): WorkerClient<T> {
  const worker = createWorker()
  /** Takes all listeners away: a stopped worker that is still listened to is kept for ever. */
  const listeners = new AbortController()
  const { signal } = listeners
  const api = wrap<T>({
    postMessage: (message, transfer = []) => worker.postMessage(message, transfer),
    addEventListener: (type, listener) => worker.addEventListener(type, listener, { signal }),
    removeEventListener: (type, listener) => worker.removeEventListener(type, listener),
  })
  let rejectCalls: (why: Error) => void
  const failure = new Promise<never>((_, reject) => (rejectCalls = reject))
  failure.catch(() => {})
  const onError = () => rejectCalls(new Error('the worker broke'))
  worker.addEventListener('error', onError, { signal })
  worker.addEventListener('messageerror', onError, { signal })
  return {
    async call(question, timeoutMs = 8000) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const timeout = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the worker is silent')), timeoutMs)
      })
      try {
        return await Promise.race([question(api), failure, timeout])
      } finally {
        clearTimeout(timer)
      }
    },
    stop() {
      worker.terminate()
      listeners.abort()
      rejectCalls(new Error('the worker was stopped'))
    },
  }
}
