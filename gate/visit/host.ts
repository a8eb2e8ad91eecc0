/** What the deck's host has beside its slides: each file and page is asked for once in a check. */
export interface Answer {
  ok: boolean
  html: string
}

export class Host {
  private readonly files = new Map<string, Promise<boolean>>()
  private readonly pages = new Map<string, Promise<Answer>>()

  /** Whether there is such a file. Many hosts answer with a page where there is none. */
  file(url: URL): Promise<boolean> {
    return once(this.files, url.href, () =>
      fetch(url, { method: 'HEAD' }).then(
        ({ ok, headers }) =>
          ok && (/html?$/.test(url.pathname) || !headers.get('content-type')?.includes('html')),
        () => false,
      ),
    )
  }

  page(url: string): Promise<Answer> {
    return once(this.pages, url, () =>
      fetch(url).then(
        async (reply) => ({ ok: reply.ok, html: await reply.text() }),
        () => ({ ok: false, html: '' }),
      ),
    )
  }
}

function once<T>(known: Map<string, T>, key: string, ask: () => T): T {
  const answer = known.get(key) ?? ask()
  known.set(key, answer)
  return answer
}
