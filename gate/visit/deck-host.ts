/** What the deck's host has beside its slides: each file and page is asked for once in a check. */
export interface HostPage {
  ok: boolean
  html: string
}

export class DeckHost {
  private readonly files = new Map<string, Promise<boolean>>()
  private readonly pages = new Map<string, Promise<HostPage>>()

  /** Whether there is such a file. Many hosts answer with a page where there is none. */
  hasFile(url: URL): Promise<boolean> {
    return cached(this.files, url.href, () =>
      fetch(url, { method: 'HEAD' }).then(
        ({ ok, headers }) =>
          ok && (/html?$/.test(url.pathname) || !headers.get('content-type')?.includes('html')),
        () => false,
      ),
    )
  }

  fetchPage(url: string): Promise<HostPage> {
    return cached(this.pages, url, () =>
      fetch(url).then(
        async (reply) => ({ ok: reply.ok, html: await reply.text() }),
        () => ({ ok: false, html: '' }),
      ),
    )
  }
}

function cached<T>(cache: Map<string, T>, key: string, compute: () => T): T {
  const answer = cache.get(key) ?? compute()
  cache.set(key, answer)
  return answer
}
