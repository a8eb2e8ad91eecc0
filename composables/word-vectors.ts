/** The shipped word vectors: format, reader and download. scripts/record/word-vectors.ts writes the file. */
import { readFileHeader, type FileFormat } from 'llm-stack/frameworks'
import { fail } from 'llm-stack/theory'
import { Download } from './download'

/** Vectors by word, most frequent word first. */
export type WordVectors = ReadonlyMap<string, Float32Array>

/** Words in the shipped file. */
export const WORD_COUNT = 1000

/**
 * File format, little-endian. Header of six uint32: 'LLMW', version, CRC-32 of everything after it, number of words,
 * dimensions of a vector, bytes of the word list. Then the word list, one word a line, padded with line feeds to a multiple
 * of 4 bytes; a float32 scale for each word; for each word an int8 row, −127 to 127, which times the scale is the vector.
 */
export const WORD_VECTORS_FORMAT: FileFormat = {
  magic: 'LLMW',
  version: 1,
  headerBytes: 24,
  name: 'a file of word vectors',
}

/** Reads such a file. Throws a RangeError if it has another format or version, is truncated or damaged. */
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

/** The shipped file. */
export const wordVectorsFile = new Download('word-vectors/vectors.bin', 110_600)

let cached: Promise<WordVectors> | undefined

/** Loads and reads the vectors once per page. Rejects if the file is missing or unusable; the next call tries again. */
export function loadWordVectors(file: Download = wordVectorsFile): Promise<WordVectors> {
  cached ??= file.fetch().then(readWordVectors)
  cached.catch(() => {
    cached = undefined
    file.forget()
  })
  return cached
}
