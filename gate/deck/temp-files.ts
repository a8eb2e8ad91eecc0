/** A run leaves nothing behind, however it ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * One folder for all that is written on the way, the browser's files too: it goes with the run. Gives back what has to be
 * called once the browser runs, which is still writing there until it has ended.
 */
export function removeTempFilesOnExit(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'slidev-gate-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  // Whoever is called on exit ends what was started here: the build, and Playwright its browser.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  process.once('exit', remove)
  return () => {
    process.off('exit', remove)
    process.once('exit', remove)
  }
}
