/**
 * npm run test:without-notes: builds the site without speaker notes and searches all its files for each sentence of the
 * notes. `--without FOLDER` takes such a site already built; `--built FOLDER` is one with notes, where the same search has
 * to find them.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Report } from '../helpers/report'
import { readRawSlides } from '../helpers/read-slides'
import { readSourceFiles } from '../conventions/rules/source-files'

const { values: options } = parseArgs({ options: { built: { type: 'string' }, without: { type: 'string' } } })

/** A text reduced to lower-case letters and digits, without escapes, click markers and the tags of notes. */
const lettersAndDigits = (text: string) =>
  text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\[nrt]|&\w+;|<\/?(p|code|em|strong|li|ul|a|span)\b[^>]*>|\[click[^\]]*\]/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Texts that the site contains anyway: slides, data and code. */
const publicText = lettersAndDigits(
  readRawSlides()
    .map(({ content, frontmatter }) => content + JSON.stringify(frontmatter))
    .join('\n') +
    readSourceFiles(/^(components|composables|data|layouts|routes|stack)\/.*\.(ts|vue)$/)
      .map((f) => f.text)
      .join('\n'),
)
/** Shorter sentences would be found by chance, letters. */
const MIN_LENGTH = 20
/** The sentences of the notes that only the notes contain. */
const sentences = readRawSlides().flatMap(({ name, notes }) =>
  notes
    .split(/(?<=[.?!:])\s+|\n+/)
    .map((text) => ({ name, text, letters: lettersAndDigits(text) }))
    .filter(({ letters }) => letters.length >= MIN_LENGTH && !publicText.includes(letters)),
)

const readHostedFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|html|css|json|map|txt|svg|webmanifest)$/.test(file))
    .map((file) => ({ file, text: lettersAndDigits(readFileSync(join(folder, file), 'utf8')) }))

/** Builds the site and returns its folder. Throws if the build fails. */
function buildWithoutNotes(): string {
  if (options.without) return options.without
  // Outside the project, since a build may go anywhere.
  const folder = join(mkdtempSync(join(tmpdir(), 'llm-stack-')), 'without-notes')
  console.log('Building the deck without its notes …')
  const args = ['run', '--silent', 'build', '--', '--without-notes', '--out', folder]
  const build = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' })
  if (build.status !== 0) throw new Error(`${build.stdout}\n${build.stderr}`)
  return folder
}

const report = new Report()
const filesWithoutNotes = readHostedFiles(buildWithoutNotes())
for (const { name, text, letters } of sentences) {
  const found = filesWithoutNotes
    .filter((file) => file.text.includes(letters))
    .map(({ file }) => `in ${file}: “${text}”`)
  report.check('built without notes', name, found)
}
const filesWithNotes = readHostedFiles(options.built ?? 'dist')
const foundSentences = sentences.filter(({ letters }) =>
  filesWithNotes.some((file) => file.text.includes(letters)),
)
report.check(
  'built with notes',
  'the search finds them',
  foundSentences.length > 0.95 * sentences.length
    ? []
    : [`it finds only ${foundSentences.length} of ${sentences.length} sentences`],
)
report.finish('notes')
