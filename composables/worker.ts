/** A web worker that can fail: one that is refused, broken or silent rejects, so that a demo can fall back. */
import { wrap, type Remote } from 'comlink'

export interface Helper<T> {
  /** Asks it for something. Rejects if the worker breaks, or answers nothing for `patience` ms. */
  ask<R>(question: (api: Remote<T>) => Promise<R>, patience?: number): Promise<R>
  stop(): void
}

/** Throws what the constructor throws. */
export function helper<T>(make: () => Worker): Helper<T> {
  const worker = make()
  /** Takes all listeners away: a stopped worker that is still listened to is kept for ever. */
  const ended = new AbortController()
  const { signal } = ended
  const api = wrap<T>({
    postMessage: (message, transfer = []) => worker.postMessage(message, transfer),
    addEventListener: (type, listener) => worker.addEventListener(type, listener, { signal }),
    removeEventListener: (type, listener) => worker.removeEventListener(type, listener),
  })
  let refuse: (why: Error) => void
  const broken = new Promise<never>((_, reject) => (refuse = reject))
  broken.catch(() => {})
  const fail = () => refuse(new Error('the worker broke'))
  worker.addEventListener('error', fail, { signal })
  worker.addEventListener('messageerror', fail, { signal })
  return {
    async ask(question, patience = 8000) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const silent = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the worker is silent')), patience)
      })
      try {
        return await Promise.race([question(api), broken, silent])
      } finally {
        clearTimeout(timer)
      }
    },
    stop() {
      worker.terminate()
      ended.abort()
      refuse(new Error('the worker was stopped'))
    },
  }
}
