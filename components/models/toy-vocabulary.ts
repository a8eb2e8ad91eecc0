/** The vocabulary that slide “tokens” learns before people's eyes, and the sentence it is shown on. */
import { toyCorpus } from '../../data/vocabulary-sizes'
import { BYTE_TOKENS, trainBytePairs } from '../../stack/models'

export const SENTENCE = 'the tallest tower stands taller'
export const MERGE_COUNT = 32

export const toyTokenizer = trainBytePairs(toyCorpus, MERGE_COUNT)
const piece = (id: number) => toyTokenizer.decode([id])

/** All signs of the training text, then one entry a merge: of 256 bytes the toy needs no more. */
export const entries = [
  ...[...new Set(toyCorpus.replaceAll('\n', ''))].sort(),
  ...toyTokenizer.merges.map((_, merge) => piece(BYTE_TOKENS + merge)),
]

const unusedBytes = Array.from({ length: BYTE_TOKENS }, (_, byte) => byte).filter(
  (byte) => !entries.includes(piece(byte)),
)
/** The number printed under a token: its place among the entries; bytes that the text never had come after them. */
export function toyTokenNumber(id: number): number {
  const entry = entries.indexOf(piece(id))
  return entry < 0 ? entries.length + unusedBytes.indexOf(id) : entry
}
