/** The toy vocabulary, a byte-pair encoding trained on the page, and the sentence that the slide tokenizes with it. */
import { talkQuestion } from '../../data/talk-question'
import { toyCorpus } from '../../data/vocabulary-sizes'
import { BYTE_TOKENS, trainBytePairs } from 'llm-stack/models'

/** The slide's sentence. Its first word is not in the training text. */
export const SENTENCE = talkQuestion
/** Merges of the toy vocabulary. */
export const MERGE_COUNT = 32

/** The toy tokenizer, over all 256 bytes. */
export const toyTokenizer = trainBytePairs(toyCorpus, MERGE_COUNT)
const piece = (id: number) => toyTokenizer.decode([id])

/** The entries shown on the slide: the characters of the training text, then one per merge. Other bytes are left out. */
export const entries = [
  ...[...new Set(toyCorpus.replaceAll('\n', ''))].sort(),
  ...toyTokenizer.merges.map((_, merge) => piece(BYTE_TOKENS + merge)),
]

const unusedBytes = Array.from({ length: BYTE_TOKENS }, (_, byte) => byte).filter(
  (byte) => !entries.includes(piece(byte)),
)
/** The id shown under a token: its index in `entries`, with the bytes outside the training text after them. */
export function toyTokenNumber(id: number): number {
  const entry = entries.indexOf(piece(id))
  return entry < 0 ? entries.length + unusedBytes.indexOf(id) : entry
}
