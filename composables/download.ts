import { siteFile } from 'slidev-addon-web/site-file'

/** A file of this site: fetched on first use, cached in memory as long as the page lasts. */
export class Download {
  /** Bytes received so far. */
  received = 0
  private pending?: Promise<Uint8Array>

  /** @param path inside public/, resolved against the folder the deck is served from. @param size in bytes. */
  constructor(
    private readonly path: string,
    readonly size: number,
  ) {}

  /** The complete file. Rejects if it cannot be loaded; the next call then tries again. */
  fetch(): Promise<Uint8Array> {
    this.pending ??= this.read().catch((error: unknown) => {
      this.forget()
      throw error
    })
    return this.pending
  }

  /** Drops an unusable file, so that the next call of fetch() loads it again. */
  forget(): void {
    this.pending = undefined
  }

  private async read(): Promise<Uint8Array> {
    this.received = 0
    const response = await fetch(siteFile(this.path))
    if (!response.ok || !response.body)
      throw new Error(`${this.path.split('/').at(-1)} is not there (${response.status})`)
    const reader = response.body.getReader()
    const parts: Uint8Array[] = []
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value)
      this.received += part.value.length
    }
    return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer())
  }
}
