/**
 * npm run test:without-notes: a site built without notes has none of them, in whatever file. Builds it, and searches all
 * that would be hosted for every sentence of every note.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Report } from '../helpers/report'
import { readRawSlides } from '../helpers/read-slides'
import { readSourceFiles } from '../conventions/rules/source-files'

/** built: with its notes; without: built without them, else it is built here. */
const { values: options } = parseArgs({ options: { built: { type: 'string' }, without: { type: 'string' } } })

/** Letters and digits alone: escapes, marks, tags of a note and line breaks make no difference. */
const lettersAndDigits = (text: string) =>
  text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\[nrt]|&\w+;|<\/?(p|code|em|strong|li|ul|a|span)\b[^>]*>|\[click[^\]]*\]/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What stands on slides and in data too is for everybody. */
const publicText = lettersAndDigits(
  readRawSlides()
    .map(({ content, frontmatter }) => content + JSON.stringify(frontmatter))
    .join('\n') +
    readSourceFiles(/^(components|composables|data|layouts|routes|stack)\/.*\.(ts|vue)$/)
      .map((f) => f.text)
      .join('\n'),
)
/** Fewer letters are found by chance. */
const MIN_LENGTH = 20
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

function buildWithoutNotes(): string {
  if (options.without) return options.without
  // A place outside the project: a build may go anywhere.
  const folder = join(mkdtempSync(join(tmpdir(), 'llm-stack-')), 'without-notes')
  console.log('Building the deck without its notes …')
  const args = ['run', '--silent', 'build', '--', '--without-notes', '--out', folder]
  const done = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' })
  if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}`)
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
    : [`${foundSentences.length} of ${sentences.length} sentences alone`],
)
report.finish('notes')
