/** Word vectors as the file that composables/word-vectors.ts reads: 8 bits a number, and a scale for each word. */
import { WORD_FILE } from '../../composables/word-vectors'
import { crc32 } from '../../stack/frameworks'

const LARGEST = 127

/** The same words and numbers give the same bytes. Throws a RangeError for vectors of unequal length, or of noughts. */
export function packWordVectors(vectors: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const rows = [...vectors.values()]
  const width = rows[0].length
  const scales = rows.map((row, i) => {
    const scale = Math.fround(Math.max(...row.map(Math.abs)) / LARGEST)
    if (row.length !== width || !(scale > 0))
      throw new RangeError(`no vector of ${width} numbers: ${[...vectors.keys()][i]}`)
    return scale
  })
  const list = [...vectors.keys()].join('\n')
  const text = Math.ceil((list.length + 1) / 4) * 4
  const bytes = Buffer.alloc(WORD_FILE.start + text + rows.length * (4 + width), '\n')
  const head = [WORD_FILE.magic, WORD_FILE.version, 0, rows.length, width, text]
  head.forEach((entry, i) => bytes.writeUInt32LE(entry, 4 * i))
  bytes.write(list, WORD_FILE.start, 'latin1')
  let at = WORD_FILE.start + text
  for (const scale of scales) at = bytes.writeFloatLE(scale, at)
  rows.forEach((row, i) => row.forEach((x) => (at = bytes.writeInt8(Math.round(x / scales[i]), at))))
  bytes.writeUInt32LE(crc32(bytes.subarray(12)), 8)
  return new Uint8Array(bytes)
}
