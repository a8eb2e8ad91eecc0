/** Real word vectors: the file they come in, and how it is read. Written by scripts/record/word-vectors.ts. */
import { readFileHeader, type FileFormat } from '../stack/frameworks'
import { fail } from '../stack/theory'
import { Download } from './download'

/** By word, the most frequent first. */
export type WordVectors = ReadonlyMap<string, Float32Array>

/** Words in the published file. */
export const WORD_COUNT = 1000

/**
 * A file of word vectors, little-endian: the header ends with the number of words, numbers a word and bytes of the list of
 * words; the words, a line each, padded with line ends to 4 bytes; each word's scale as a float32; each word's numbers
 * as whole ones from −127 to 127, which times its scale are the vector.
 */
export const WORD_VECTORS_FORMAT: FileFormat = {
  magic: 'LLMW',
  version: 1,
  headerBytes: 24,
  name: 'a file of word vectors',
}

/** Reads a file of word vectors. Throws RangeError if it is foreign, of another version, damaged or cut short. */
export function readWordVectors(bytes: Uint8Array): WordVectors {
  const view = readFileHeader('readWordVectors', bytes, WORD_VECTORS_FORMAT)
  const [count, width, wordListBytes] = [12, 16, 20].map((at) => view.getUint32(at, true))
  const scalesOffset = WORD_VECTORS_FORMAT.headerBytes + wordListBytes
  const rowsOffset = scalesOffset + 4 * count
  if (bytes.length !== rowsOffset + count * width)
    fail('readWordVectors', `${count} words of ${width} numbers do not fill [${bytes.length} bytes]`)
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
