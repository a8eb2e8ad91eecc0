/** What a page asks the service worker, and what that answers. */

/** What of the site lies on this device. */
export interface CacheUsage {
  /** Bytes of the pages with all their code and fonts: these are kept together. */
  pages: number
  /** The large files: models, vocabularies, word vectors, PDFs. */
  files: number
  bytes: number
  keptFiles: number
  keptBytes: number
}

export interface ServiceWorkerMessages {
  kept: () => Promise<CacheUsage>
  /** Keeps what of these addresses is a large file; without any, all of them. */
  keep: (addresses?: string[]) => Promise<CacheUsage>
  /** Asked of a new version: lets it take the old one's place, unless other windows show the talk. */
  takeOver: () => Promise<boolean>
}

export interface ServiceWorkerRequest<Q extends keyof ServiceWorkerMessages = keyof ServiceWorkerMessages> {
  question: Q
  about: Parameters<ServiceWorkerMessages[Q]>
}

/** Asks a service worker; rejects if it does not answer. */
export function sendMessage<Q extends keyof ServiceWorkerMessages>(
  worker: ServiceWorker,
  question: Q,
  ...about: Parameters<ServiceWorkerMessages[Q]>
): ReturnType<ServiceWorkerMessages[Q]> {
  const answer = new Promise((done, fail) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<{ answer?: unknown; fault?: string }>) => {
      port1.close()
      if (data.fault) fail(new Error(data.fault))
      else done(data.answer)
    }
    worker.postMessage({ question, about } satisfies ServiceWorkerRequest<Q>, [port2])
  })
  return answer as ReturnType<ServiceWorkerMessages[Q]>
}
