/** Writes the outputs that the tests need, unless they are as new as the sources. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Folders at the root that have no part in what is built and exported. */
const OTHER_FOLDERS = [
  'bench',
  'dist',
  'docs',
  'exports',
  'gate',
  'node_modules',
  'test-results',
  'tests',
  'types',
]

function sourceFiles(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !(folder === '.' && OTHER_FOLDERS.includes(name)))
    .flatMap((entry) =>
      entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : join(folder, entry.name),
    )
    .filter((file) => !/\.test\.ts$|\.pdf$/.test(file))
}

/** Changes whenever a source is changed, added or removed. */
function fingerprintSources(): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of sourceFiles().sort())
    hash.update(`${file} ${statSync(file).size} ${statSync(file).mtimeMs}\n`)
  return hash.digest('hex')
}

/** Runs `write`, which writes the file or folder `output`, if it is missing or older than the sources. */
export async function ensureFresh(output: string, write: () => Promise<void>): Promise<void> {
  const stampFile = join('test-results', 'fresh', basename(output))
  const fingerprint = fingerprintSources()
  const stamp = existsSync(stampFile) && existsSync(output) ? readFileSync(stampFile, 'utf8') : ''
  if (stamp === fingerprint) return
  rmSync(stampFile, { force: true })
  rmSync(output, { recursive: true, force: true })
  await write()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, fingerprint)
}
