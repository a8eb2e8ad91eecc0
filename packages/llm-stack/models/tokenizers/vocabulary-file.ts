import { readFileHeader, type FileFormat } from '../../frameworks'
import { type Merge, BYTE_TOKENS, BytePairTokenizer, mergedPieces } from './byte-pair-tokenizer'

/** A stored vocabulary: the header ends with the number of merges; then the bytes of the first 256 ids; from byte
 *  `merges` on the two ids of each merge, 2 bytes each, little-endian. */
export const VOCABULARY_FILE = {
  magic: 'LLMV',
  version: 1,
  headerBytes: 16,
  name: 'a stored vocabulary',
  merges: 16 + BYTE_TOKENS,
} satisfies FileFormat & { merges: number }

/** Reads a stored vocabulary. split: as in `BytePairOptions`. Throws RangeError if the file is foreign, of another version, damaged or cut short. */
export function loadVocabulary(bytes: Uint8Array, split?: (text: string) => string[]): BytePairTokenizer {
  const { headerBytes, merges } = VOCABULARY_FILE
  const view = readFileHeader('loadVocabulary', bytes, VOCABULARY_FILE)
  const id = (i: number): number => view.getUint16(merges + 2 * i, true)
  const merge = (_: unknown, i: number): Merge => ({ left: id(2 * i), right: id(2 * i + 1) })
  const pairs = Array.from({ length: view.getUint32(12, true) }, merge)
  const pieces = mergedPieces(pairs, [...bytes.subarray(headerBytes, merges)])
  return new BytePairTokenizer(pairs, { pieces, split })
}
