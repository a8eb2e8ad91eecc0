/** Requests of a page to the service worker, with their replies. */

/** How much of the site is cached on this device. Pages with their code and fonts are always cached together. */
export interface CacheUsage {
  /** Bytes of the pages with all their code and fonts. */
  pages: number
  /** Number of large files. */
  files: number
  /** Bytes of the large files. */
  bytes: number
  /** Number of large files in the cache. */
  keptFiles: number
  /** Bytes of the large files in the cache. */
  keptBytes: number
}

export interface ServiceWorkerMessages {
  /** Reports the cache usage. */
  kept: () => Promise<CacheUsage>
  /** Caches the large files among these URLs; by default all large files. */
  keep: (addresses?: string[]) => Promise<CacheUsage>
  /** Sent to a waiting version: replaces the active one, and resolves to true, unless other windows display the deck. */
  takeOver: () => Promise<boolean>
}

export interface ServiceWorkerRequest<Q extends keyof ServiceWorkerMessages = keyof ServiceWorkerMessages> {
  question: Q
  /** Arguments of the request. */
  about: Parameters<ServiceWorkerMessages[Q]>
}

/** Sends a request to a service worker; rejects if handling it fails there. */
export function sendMessage<Q extends keyof ServiceWorkerMessages>(
  worker: ServiceWorker,
  question: Q,
  ...about: Parameters<ServiceWorkerMessages[Q]>
): ReturnType<ServiceWorkerMessages[Q]> {
  const answer = new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<{ answer?: unknown; error?: string }>) => {
      port1.close()
      if (data.error) reject(new Error(data.error))
      else resolve(data.answer)
    }
    worker.postMessage({ question, about } satisfies ServiceWorkerRequest<Q>, [port2])
  })
  return answer as ReturnType<ServiceWorkerMessages[Q]>
}
