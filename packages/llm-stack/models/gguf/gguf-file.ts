import { fail } from '../../theory'
import { CutShortError } from './byte-reader'
import { ByteStream, type ByteChunks } from './byte-stream'
import { readGgufHeader, type GgufHeader } from './gguf-header'
import type { GgufTensor } from './gguf-tensor'

/** Options of reading a file. */
export interface GgufReadOptions {
  /** Bytes of the complete file, if known: a wrong one is then refused before anything is allocated for it. */
  size?: number
  /** Gets the number of bytes that have arrived, after each chunk. */
  progress?: (received: number) => void
}

/** A tensor whose bytes have all arrived. */
export interface LoadedTensor {
  tensor: GgufTensor
  /** Its blocks [tensor.bytes]. */
  bytes: Uint8Array
}

/** A file whose header has arrived, and whose tensors follow. */
export class GgufFile {
  private position = 0

  constructor(
    readonly header: GgufHeader,
    private readonly stream: ByteStream,
  ) {}

  /** Reads so many bytes, into `to` if it is given. */
  private async read(count: number, to?: Uint8Array): Promise<void> {
    for (let done = 0; done < count;) {
      const bytes = await this.stream.read(count - done)
      if (!bytes.length) fail('readGguf', `cut short, ${this.position} bytes of ${this.header.size}`)
      to?.set(bytes, done)
      done += bytes.length
      this.position += bytes.length
    }
  }

  /** Ends the source: the remaining bytes are not asked for. */
  async close(): Promise<void> {
    await this.stream.close()
  }

  /** Runs what builds a model from the file → its result. If that throws, ends the source: a file that is refused is not
   *  downloaded to its end. */
  async build<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      await this.close()
      throw error
    }
  }

  /** Yields each tensor, in the order of the file, once its bytes have arrived; then, or if the loop is left, ends the
   *  source. place: where the bytes of a tensor are put as they come, [tensor.bytes]; undefined skips it (default: an
   *  array of its own). Can be called once. Throws RangeError if the file is cut short, or for a place of another size. */
  async *load(
    place: (tensor: GgufTensor) => Uint8Array | undefined = ({ bytes }) => new Uint8Array(bytes),
  ): AsyncGenerator<LoadedTensor, void> {
    const { tensors, dataStart } = this.header
    try {
      for (const tensor of tensors) {
        await this.read(dataStart + tensor.offset - this.position)
        const bytes = place(tensor)
        if (bytes && bytes.length !== tensor.bytes)
          fail('readGguf', `a place [${bytes.length}] for '${tensor.name}' [${tensor.bytes} bytes]`)
        await this.read(tensor.bytes, bytes)
        if (bytes) yield { tensor, bytes }
      }
    } finally {
      await this.close()
    }
  }
}

/** The header at the start of a stream, which stays unread: it is read anew whenever the bytes have doubled. */
async function peekHeader(stream: ByteStream, size?: number): Promise<GgufHeader> {
  for (let needed = 1; ;) {
    const bytes = await stream.peek(needed)
    try {
      return readGgufHeader(bytes, size)
    } catch (error) {
      if (!(error instanceof CutShortError) || bytes.length < needed) throw error
      needed = Math.max(error.needed, 2 * bytes.length)
    }
  }
}

/** Reads a GGUF file as it arrives → the file once its header is there, with its tensors to load. chunks: of a download
 *  or a file, of any sizes; `[bytes]` for a file in memory. Throws RangeError, and ends the source, as
 *  `readGgufHeader`. */
export async function readGguf(
  chunks: ByteChunks,
  { size, progress }: GgufReadOptions = {},
): Promise<GgufFile> {
  const stream = new ByteStream(chunks, progress)
  try {
    return new GgufFile(await peekHeader(stream, size), stream)
  } catch (error) {
    await stream.close()
    throw error
  }
}
