/** The vocabulary that slide “tokens” learns before people's eyes, and the sentence it is shown on. */
import { toyText } from '../../data/tokenizers'
import { BYTES, trainBytePairs } from '../../stack/models'

export const SENTENCE = 'the tallest tower stands taller'
export const MERGES = 32

export const toy = trainBytePairs(toyText, MERGES)
const piece = (id: number) => toy.decode([id])

/** All signs of the training text, then one entry a merge: of 256 bytes the toy needs no more. */
export const entries = [
  ...[...new Set(toyText.replaceAll('\n', ''))].sort(),
  ...toy.merges.map((_, merge) => piece(BYTES + merge)),
]

const rest = Array.from({ length: BYTES }, (_, byte) => byte).filter((byte) => !entries.includes(piece(byte)))
/** The number printed under a token: its place among the entries; bytes that the text never had come after them. */
export function toyNumber(id: number): number {
  const entry = entries.indexOf(piece(id))
  return entry < 0 ? entries.length + rest.indexOf(id) : entry
}
