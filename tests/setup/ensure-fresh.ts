/** Writes the outputs that the tests need, unless they are as new as the sources. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { deckFiles } from '../../scripts/shared/deck-files'

/** Changes whenever a source is changed, added or removed. */
function fingerprintSources(): string {
  const hash = createHash('sha256').update(process.version)
  for (const { path, size, mtimeMs } of deckFiles()) hash.update(`${path} ${size} ${mtimeMs}\n`)
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
