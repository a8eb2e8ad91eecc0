import { WORD_VECTORS_FORMAT } from '../../composables/word-vectors'
import { writeFileHeader } from 'llm-stack/frameworks'

const MAX_INT8 = 127

/**
 * Packs word vectors for composables/word-vectors.ts: int8 components, and a float32 scale for each word. Deterministic.
 * Throws a RangeError for vectors of unequal length, and for one of zeros.
 */
export function packWordVectors(vectors: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const rows = [...vectors.values()]
  const width = rows[0].length
  const scales = rows.map((row, i) => {
    const scale = Math.fround(Math.max(...row.map(Math.abs)) / MAX_INT8)
    if (row.length !== width || !(scale > 0))
      throw new RangeError(`no vector of ${width} numbers: ${[...vectors.keys()][i]}`)
    return scale
  })
  const list = [...vectors.keys()].join('\n')
  const textBytes = Math.ceil((list.length + 1) / 4) * 4
  const bytes = Buffer.alloc(WORD_VECTORS_FORMAT.headerBytes + textBytes + rows.length * (4 + width), '\n')
  const fields = [rows.length, width, textBytes]
  fields.forEach((field, i) => bytes.writeUInt32LE(field, 12 + 4 * i))
  bytes.write(list, WORD_VECTORS_FORMAT.headerBytes, 'latin1')
  let offset = WORD_VECTORS_FORMAT.headerBytes + textBytes
  for (const scale of scales) offset = bytes.writeFloatLE(scale, offset)
  rows.forEach((row, i) => row.forEach((x) => (offset = bytes.writeInt8(Math.round(x / scales[i]), offset))))
  writeFileHeader(bytes, WORD_VECTORS_FORMAT)
  return new Uint8Array(bytes)
}
