import { fail } from '../../theory'
import type { GgufMetadata } from '../gguf'
import { BYTE_OF_LETTER } from './byte-letters'
import { BytePairTokenizer, preTokenize } from './byte-pair-tokenizer'
import { WordPieceTokenizer } from './word-piece-tokenizer'

/** Type of a token that texts have; the others are special. */
const NORMAL = 1

/** Splits off every digit, then splits the parts in between as GPT-2 does: so does SmolLM2. text [any] → its parts [n]. */
export const splitDigits = (text: string): string[] => text.split(/(\p{N})/u).flatMap(preTokenize)

/** How the vocabularies of byte pairs split a text, by the name in the file. */
const SPLITS: Readonly<Record<string, (text: string) => string[]>> = {
  'gpt-2': preTokenize,
  smollm: splitDigits,
}

/** Tokens of a vocabulary [n], and which of them are special. Throws RangeError if its kind is another. */
function readTokens(name: string, metadata: GgufMetadata, model: string) {
  const actual = metadata.string('tokenizer.ggml.model')
  if (actual !== model) fail(name, `a vocabulary of kind '${actual}', expected '${model}'`)
  const tokens = metadata.strings('tokenizer.ggml.tokens')
  const types = metadata.numbers('tokenizer.ggml.token_type')
  if (types.length !== tokens.length) fail(name, `[${types.length}] types of [${tokens.length}] tokens`)
  const special = tokens.map((token, id): [string, number] => [token, id])
  return { tokens, special: special.filter(([, id]) => types[id] !== NORMAL) }
}

/** The tokenizer of byte pairs in a file's metadata. Throws RangeError if it has none, or if it splits texts in an
 *  unknown manner. */
export function readBytePairTokenizer(metadata: GgufMetadata): BytePairTokenizer {
  const name = 'readBytePairTokenizer'
  const { tokens, special } = readTokens(name, metadata, 'gpt2')
  const splitName = metadata.string('tokenizer.ggml.pre')
  const known = Object.keys(SPLITS).join(', ')
  const split = SPLITS[splitName] ?? fail(name, `texts are split as '${splitName}', known are ${known}`)
  const ids = new Map(tokens.map((token, id) => [token, id]))
  const merges = metadata.strings('tokenizer.ggml.merges').map((merge) => {
    const [left, right] = merge.split(' ').map((token) => ids.get(token))
    if (left === undefined || right === undefined) return fail(name, `'${merge}' merges no two tokens`)
    return { left, right }
  })
  const specialIds = new Set(special.map(([, id]) => id))
  const byteOf = (letter: string): string =>
    String.fromCharCode(BYTE_OF_LETTER.get(letter) ?? fail(name, `'${letter}' is the letter of no byte`))
  const pieces = tokens.map((token, id) => (specialIds.has(id) ? '' : Array.from(token, byteOf).join('')))
  return new BytePairTokenizer(merges, { pieces, split, special: new Map(special) })
}

/** The tokenizer of word pieces in a file's metadata. Throws RangeError if it has none. */
export function readWordPieceTokenizer(metadata: GgufMetadata): WordPieceTokenizer {
  const { tokens, special } = readTokens('readWordPieceTokenizer', metadata, 'bert')
  const id = (key: string): number => {
    const value = metadata.number(`tokenizer.ggml.${key}_token_id`)
    return tokens[value] === undefined
      ? fail('readWordPieceTokenizer', `no token ${value} for ${key}`)
      : value
  }
  const [start, unknown] = [id('bos'), id('unknown')]
  // The format misspells the key.
  const end = id('seperator')
  const ids = new Set([...special.map(([, id]) => id), start, end, unknown])
  return new WordPieceTokenizer(tokens, { start, end, unknown, special: ids })
}
