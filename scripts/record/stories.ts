/**
 * Writes public/stories260k/weights.bin: the published weights converted to float16. Deterministic: the same bytes every
 * time.
 *
 *   npx tsx scripts/record/stories.ts stories260K.bin
 *
 * The original, 1 MB, is not in this repository: https://huggingface.co/karpathy/tinyllamas, folder stories260K.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { convertToFloat16 } from './convert-to-float16'

const ORIGINAL_SHA256 = 'b0a507e7ad0f626624f17112325e66691f9076d622e1d3274d103d00299f2696'
const OUT = 'public/stories260k/weights.bin'

/** Prints size and checksum of a file, and returns the checksum. */
const logFile = (file: string, bytes: Uint8Array) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  console.log(`${file}: ${bytes.length} bytes, ${gzipSync(bytes).length} as gzip; sha256 ${sha256}`)
  return sha256
}

const [file] = process.argv.slice(2)
if (!file) throw new Error('Name the original: npx tsx scripts/record/stories.ts stories260K.bin')
const original = new Uint8Array(readFileSync(file))
if (logFile(file, original) !== ORIGINAL_SHA256)
  throw new Error(`${file} is not the stories260K.bin published`)
const shipped = convertToFloat16(original)
writeFileSync(OUT, shipped)
logFile(OUT, shipped)
