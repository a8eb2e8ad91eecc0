import { fail } from '../theory'

/** A binary format of this project. Every file begins, little-endian and 4 bytes each, with its magic, its version
 *  and the CRC-32 of all that follows. */
export interface FileFormat {
  /** Four ASCII letters, the first bytes of every file of the format. */
  magic: string
  /** The one version that is written and read. */
  version: number
  /** Length of the header: 12 bytes for the three fields above, then fields of the format's own. */
  headerBytes: number
  /** A file of this format, in errors: 'a stored model'. */
  name: string
}

/** A remainder after one more bit. */
const shift = (crc: number): number => (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
/** The remainder of every byte. */
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) =>
  new Array<number>(8).fill(0).reduce(shift, byte),
)
/** CRC-32 as in zip and PNG, a byte at a time. bytes [n] → 0 to 2³² − 1. Peterson & Brown 1961. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[i]) & 255]
  return ~crc >>> 0
}

/** Checks a file's magic, version and checksum → a view of its bytes. Throws RangeError, under the operation's name,
 *  if it is foreign, of another version, damaged or cut short. */
export function readFileHeader(operation: string, bytes: Uint8Array, format: FileFormat): DataView {
  const { magic, version, headerBytes, name } = format
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = `[${bytes.length} bytes]`
  if (bytes.length < headerBytes || String.fromCharCode(...bytes.subarray(0, 4)) !== magic)
    fail(operation, `not ${name} ${size}`)
  const stored = view.getUint32(4, true)
  if (stored !== version) fail(operation, `file of version ${stored}, this reads version ${version}`)
  if (view.getUint32(8, true) !== crc32(bytes.subarray(12)))
    fail(operation, `cut short or damaged, checksum differs ${size}`)
  return view
}

/** Writes magic, version and checksum into the first 12 bytes of a file that is complete from byte 12 on. */
export function writeFileHeader(bytes: Uint8Array, { magic, version }: FileFormat): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let i = 0; i < 4; i++) view.setUint8(i, magic.charCodeAt(i))
  view.setUint32(4, version, true)
  view.setUint32(8, crc32(bytes.subarray(12)), true)
}
