/** Real word vectors: the file they come in, and how it is read. Written by scripts/record/word-vectors.ts. */
import { crc32 } from '../stack/frameworks'
import { Download } from './download'

/** By word, the most frequent first. */
export type WordVectors = ReadonlyMap<string, Float32Array>

/** Words in the published file. */
export const WORD_COUNT = 1000

/**
 * A file of word vectors, little-endian: 'LLMW', version, CRC-32 of all that follows, number of words, numbers a word,
 * bytes of the list of words (4 bytes each); the words, a line each, padded with line ends to 4 bytes; each word's
 * scale as a float32; each word's numbers as whole ones from −127 to 127, which times its scale are the vector.
 */
export const WORD_VECTORS_FORMAT = { magic: 0x574d4c4c, version: 1, headerBytes: 24 } as const

/** Throws a RangeError that says what is wrong with the file: foreign, of another version, cut short or damaged. */
export function readWordVectors(bytes: Uint8Array): WordVectors {
  const fail = (why: string): never => {
    throw new RangeError(`word vectors: ${why} [${bytes.length} bytes]`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerField = (i: number) => view.getUint32(4 * i, true)
  if (bytes.length < WORD_VECTORS_FORMAT.headerBytes || headerField(0) !== WORD_VECTORS_FORMAT.magic)
    fail('not such a file')
  if (headerField(1) !== WORD_VECTORS_FORMAT.version)
    fail(`version ${headerField(1)}, this reads version ${WORD_VECTORS_FORMAT.version}`)
  const [count, width, wordListBytes] = [headerField(3), headerField(4), headerField(5)]
  const scalesOffset = WORD_VECTORS_FORMAT.headerBytes + wordListBytes
  const rowsOffset = scalesOffset + 4 * count
  if (bytes.length !== rowsOffset + count * width) fail('cut short')
  if (headerField(2) !== crc32(bytes.subarray(12))) fail('damaged')
  const words = new TextDecoder()
    .decode(bytes.subarray(WORD_VECTORS_FORMAT.headerBytes, scalesOffset))
    .trimEnd()
    .split('\n')
  const vector = (i: number) => {
    const row = new Float32Array(
      new Int8Array(bytes.buffer, bytes.byteOffset + rowsOffset + i * width, width),
    )
    const scale = view.getFloat32(scalesOffset + 4 * i, true)
    for (let k = 0; k < width; k++) row[k] *= scale
    return row
  }
  return new Map(words.map((word, i) => [word, vector(i)]))
}

/** The published file. */
export const wordVectorsFile = new Download('word-vectors/vectors.bin', 110_600)

let cached: Promise<WordVectors> | undefined

/** All of them, fetched and read once a page. Rejects if they do not come whole; whoever asks again tries again. */
export function loadWordVectors(file: Download = wordVectorsFile): Promise<WordVectors> {
  cached ??= file.fetch().then(readWordVectors)
  cached.catch(() => {
    cached = undefined
    file.forget()
  })
  return cached
}
