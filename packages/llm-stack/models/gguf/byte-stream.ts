import { joinBytes } from './join-bytes'

/** Bytes of a download or a file, in chunks of any sizes. */
export type ByteChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array> | ReadableStream<Uint8Array>

/** Chunks one after another. Some browsers have no iterator of a stream. */
function iterate(chunks: ByteChunks): AsyncIterator<Uint8Array> | Iterator<Uint8Array> {
  if (Symbol.asyncIterator in chunks) return chunks[Symbol.asyncIterator]()
  if (Symbol.iterator in chunks) return chunks[Symbol.iterator]()
  const reader = (chunks as ReadableStream<Uint8Array>).getReader()
  return {
    next: () => reader.read() as Promise<IteratorResult<Uint8Array>>,
    return: async () => {
      await reader.cancel()
      return { done: true, value: undefined }
    },
  }
}

/** Bytes that arrive in chunks, read in order. */
export class ByteStream {
  private readonly iterator: AsyncIterator<Uint8Array> | Iterator<Uint8Array>
  private unread: Uint8Array = new Uint8Array()
  private received = 0

  /** progress: gets the number of bytes that have arrived, after each chunk. */
  constructor(
    chunks: ByteChunks,
    private readonly progress?: (received: number) => void,
  ) {
    this.iterator = iterate(chunks)
  }

  private async nextChunk(): Promise<Uint8Array | undefined> {
    const { done, value } = await this.iterator.next()
    if (done) return undefined
    this.received += value.length
    this.progress?.(this.received)
    return value
  }

  /** At least so many bytes, which stay unread; fewer only at the end → [n]. */
  async peek(least: number): Promise<Uint8Array> {
    const chunks = [this.unread]
    for (let length = this.unread.length; length < least; length += chunks.at(-1)!.length) {
      const chunk = await this.nextChunk()
      if (!chunk) break
      chunks.push(chunk)
    }
    this.unread = chunks.length > 1 ? joinBytes(chunks) : this.unread
    return this.unread
  }

  /** The next bytes as they have arrived, at most so many; none at the end → [n]. */
  async read(most: number): Promise<Uint8Array> {
    const available = await this.peek(1)
    this.unread = available.subarray(most)
    return available.subarray(0, most)
  }

  /** Ends the source: a download is cancelled. */
  async close(): Promise<void> {
    await this.iterator.return?.()
  }
}
