export interface HostPage {
  /** Whether the host responds with a status below 400. */
  ok: boolean
  html: string
}

/** Requests files and pages of the deck's host; caches the responses for the duration of a check. */
export class DeckHost {
  private readonly files = new Map<string, Promise<boolean>>()
  private readonly pages = new Map<string, Promise<HostPage>>()

  /** Whether the host has a file. Many hosts respond with an HTML page instead of a 404, which does not count. */
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
  const value = cache.get(key) ?? compute()
  cache.set(key, value)
  return value
}
