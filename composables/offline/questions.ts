/** What a page asks the service worker, and what that answers. */

/** What of the site lies on this device. */
export interface Kept {
  /** Bytes of the pages with all their code and fonts: these are kept together. */
  pages: number
  /** The large files: models, vocabularies, word vectors, PDFs. */
  files: number
  bytes: number
  keptFiles: number
  keptBytes: number
}

export interface Questions {
  kept: () => Promise<Kept>
  /** Keeps what of these addresses is a large file; without any, all of them. */
  keep: (addresses?: string[]) => Promise<Kept>
  /** Asked of a new version: lets it take the old one's place, unless other windows show the talk. */
  takeOver: () => Promise<boolean>
}

export interface Asked<Q extends keyof Questions = keyof Questions> {
  question: Q
  about: Parameters<Questions[Q]>
}

/** Asks a service worker; rejects if it does not answer. */
export function ask<Q extends keyof Questions>(
  worker: ServiceWorker,
  question: Q,
  ...about: Parameters<Questions[Q]>
): ReturnType<Questions[Q]> {
  const answer = new Promise((done, fail) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<{ answer?: unknown; fault?: string }>) => {
      port1.close()
      if (data.fault) fail(new Error(data.fault))
      else done(data.answer)
    }
    worker.postMessage({ question, about } satisfies Asked<Q>, [port2])
  })
  return answer as ReturnType<Questions[Q]>
}
