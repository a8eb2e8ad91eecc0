import { fail } from '../../theory'

/** Thrown where bytes end too early. More of the file may still arrive. */
export class CutShortError extends RangeError {
  constructor(
    readonly bytes: number,
    /** Least number of bytes that the file must have. */
    readonly needed: number,
  ) {
    super(`readGguf: cut short, ${bytes} bytes of ${needed} or more`)
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reads numbers and strings from the bytes of a file, one after another, little-endian. Each method throws
 *  CutShortError, a RangeError, if the bytes end too early, and RangeError if they could not be in a file of `limit`
 *  bytes. */
export class ByteReader {
  /** Bytes read so far. */
  position = 0
  private readonly view: DataView

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limit: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Makes sure that so many bytes follow, before anything is allocated for them. */
  ensure(bytes: number): void {
    const end = this.position + bytes
    if (end > this.limit)
      fail('readGguf', `damaged, byte ${this.position} announces ${bytes} bytes in at most ${this.limit}`)
    if (end > this.bytes.length) throw new CutShortError(this.bytes.length, end)
  }

  /** A number of so many bytes. read: its place → its value. */
  number<N>(size: number, read: (view: DataView, at: number) => N): N {
    this.ensure(size)
    const value = read(this.view, this.position)
    this.position += size
    return value
  }

  uint32(): number {
    return this.number(4, (view, at) => view.getUint32(at, true))
  }

  /** A size of 64 bits. Throws RangeError from 2⁵³ on. */
  size(): number {
    const value = this.number(8, (view, at) => Number(view.getBigUint64(at, true)))
    return value <= Number.MAX_SAFE_INTEGER
      ? value
      : fail('readGguf', `damaged, a size of ${value} at byte ${this.position - 8}`)
  }

  /** A string after its length in bytes. */
  string(): string {
    const length = this.size()
    this.ensure(length)
    this.position += length
    return decoder.decode(this.bytes.subarray(this.position - length, this.position))
  }
}
