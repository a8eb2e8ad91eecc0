import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Redirects all temporary files of this run, the browser's included, to one folder, and removes it on exit, also after a
 * signal. Call the returned function once the browser is launched: it moves the removal behind Playwright's own exit
 * handler, because the browser writes to the folder until it is closed.
 */
export function removeTempFilesOnExit(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'slidev-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  // Exit handlers end the child processes: a server or build of Slidev, and Playwright's browser.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  process.once('exit', remove)
  return () => {
    process.off('exit', remove)
    process.once('exit', remove)
  }
}
