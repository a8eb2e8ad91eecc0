import { crc32 } from '../../frameworks'
import { fail } from '../../theory'
import { type Merge, BYTE_TOKENS, BytePairTokenizer } from './byte-pair-tokenizer'

/** A stored vocabulary, little-endian: 'LLMV', version, CRC-32 of all that follows, number of merges (4 bytes each);
 *  the bytes of the first 256 ids; then the two ids that each merge joins (2 bytes each). */
export const VOCABULARY_FILE = { magic: 0x564d4c4c, version: 1, order: 16, merges: 16 + BYTE_TOKENS }

/** The tokenizer stored in a file. Throws RangeError if it is foreign, of another version, damaged or cut short. */
export function loadVocabulary(bytes: Uint8Array): BytePairTokenizer {
  const { magic, version, order, merges } = VOCABULARY_FILE
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number): number => view.getUint32(at, true)
  const size = `[${bytes.length} bytes]`
  if (bytes.length < order || word(0) !== magic) fail('loadVocabulary', `not a stored vocabulary ${size}`)
  if (word(4) !== version) fail('loadVocabulary', `file of version ${word(4)}, this reads version ${version}`)
  if (word(8) !== crc32(bytes.subarray(12))) fail('loadVocabulary', `damaged or cut short ${size}`)
  const id = (i: number): number => view.getUint16(merges + 2 * i, true)
  const pairs = Array.from({ length: word(12) }, (_, i): Merge => ({ left: id(2 * i), right: id(2 * i + 1) }))
  return new BytePairTokenizer(pairs, [...bytes.subarray(order, merges)])
}
