/**
 * Writes public/smollm2-vocabulary.bin: the merges of the chat model's tokenizer as pairs of token ids, so that texts can be counted
 * without the model. Its ids begin with the bytes; the model's own with its marks. Deterministic: the same bytes every time.
 *
 *   npx tsx scripts/record/smollm2-vocabulary.ts
 */
import { createHash } from 'node:crypto'
import { createReadStream, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { writeFileHeader } from 'llm-stack/frameworks'
import { BYTE_TOKENS, readBytePairTokenizer, readGguf, VOCABULARY_FILE } from 'llm-stack/models'
import { chatModel } from '../../data/chat-model'
import { findModel } from '../model-files/models-folder'

const OUT = 'public/smollm2-vocabulary.bin'

const path = findModel(chatModel)
if (!path) throw new Error('the chat model is not there: npm run chat-model')
const { metadata } = (await readGguf(createReadStream(path))).header
const tokenizer = readBytePairTokenizer(metadata)
/** The bytes of each token, one character a byte. */
const pieces = Array.from({ length: tokenizer.size }, (_, id) => String.fromCharCode(...tokenizer.bytes(id)))

/** Bytes with a token, in the order of their ids; the others, of which no text in UTF-8 consists or hardly one, come last. */
const known = pieces.filter((piece) => piece.length === 1)
const all = Array.from({ length: BYTE_TOKENS }, (_, byte) => String.fromCharCode(byte))
const singles = [...known, ...all.filter((byte) => !known.includes(byte))]
const merged = tokenizer.merges.map(({ left, right }) => pieces[left]! + pieces[right]!)
const ids = new Map([...singles, ...merged].map((piece, id) => [piece, id]))
const pairs = tokenizer.merges.flatMap(({ left, right }) => [left, right].map((id) => ids.get(pieces[id]!)!))

const { headerBytes, merges } = VOCABULARY_FILE
const bytes = Buffer.alloc(merges + 2 * pairs.length)
bytes.writeUInt32LE(pairs.length / 2, 12)
bytes.write(singles.join(''), headerBytes, 'latin1')
pairs.forEach((id, i) => bytes.writeUInt16LE(id, merges + 2 * i))
writeFileHeader(bytes, VOCABULARY_FILE)
writeFileSync(OUT, bytes)
const sha256 = createHash('sha256').update(bytes).digest('hex')
console.log(`${OUT}: ${bytes.length} bytes, ${gzipSync(bytes).length} as gzip; sha256 ${sha256}`)
const missing = all.filter((byte) => !known.includes(byte)).map((byte) => byte.charCodeAt(0).toString(16))
console.log(`bytes without a token: ${missing.join(' ')}`)
