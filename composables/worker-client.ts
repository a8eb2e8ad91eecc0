/** Calls to a web worker that reject when it cannot start, crashes or times out, so that a demo can fall back. */
import { wrap, type Remote } from 'comlink'

export interface WorkerClient<T> {
  /** Calls the worker's API. Rejects if the worker crashes, is stopped or does not answer within `timeoutMs` (default 8000; Infinity = no limit). */
  call<R>(request: (api: Remote<T>) => Promise<R>, timeoutMs?: number): Promise<R>
  /** Terminates the worker; pending calls reject. */
  stop(): void
}

/** A worker, or what can be called as one. */
export interface WorkerLike extends EventTarget {
  postMessage(message: unknown, transfer: Transferable[]): void
  terminate(): void
}

/** Starts a worker that exposes its API with Comlink. Throws whatever `createWorker` throws. */
export function createWorkerClient<T>(createWorker: () => WorkerLike): WorkerClient<T> {
  const worker = createWorker()
  /** Removes all listeners on stop: a terminated worker with listeners is never garbage-collected. */
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
    async call(request, timeoutMs = 8000) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const timeout = new Promise<never>((_, reject) => {
        if (timeoutMs < Infinity)
          timer = setTimeout(() => reject(new Error('the worker is silent')), timeoutMs)
      })
      try {
        return await Promise.race([request(api), failure, timeout])
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
