/** A file of this site, fetched when somebody first asks for it and kept as long as the page. */
export class Download {
  /** Bytes that have come so far. */
  received = 0
  private pending?: Promise<Uint8Array>

  /** path: in public/, so it is found in whatever folder the deck is served from; size: its bytes. */
  constructor(
    private readonly path: string,
    readonly size: number,
  ) {}

  /** The whole file. Rejects if it does not come; whoever asks again makes it try again. */
  fetch(): Promise<Uint8Array> {
    this.pending ??= this.read().catch((why: unknown) => {
      this.forget()
      throw why
    })
    return this.pending
  }

  /** What came is of no use: the next who asks makes it try again. */
  forget(): void {
    this.pending = undefined
  }

  private async read(): Promise<Uint8Array> {
    this.received = 0
    const response = await fetch(new URL(this.path, document.baseURI))
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
