/** Compares built files and test results with the sources, by modification time. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { deckFiles } from '../shared/deck-files'
import { LAST_RESULT_FILE, type LastResult } from '../shared/last-result'
import { failure, ready, type PreflightResult } from './preflight-result'

/** When a file of the deck was last changed, in milliseconds since 1970. */
export const lastModified = (root = '.'): number => Math.max(...deckFiles(root).map(({ mtimeMs }) => mtimeMs))

const mtimeOf = (path: string) => (existsSync(path) ? statSync(path).mtimeMs : undefined)

/** Checks that `files` exist and are newer than the sources. `hint`: the command that writes them. */
export function verifyUpToDate(
  topic: string,
  files: readonly string[],
  sourceMtime: number,
  hint: string,
  message = 'newer than the sources',
): PreflightResult {
  const missing = files.filter((file) => mtimeOf(file) === undefined)
  if (missing.length) return failure(topic, `not there: ${missing.join(', ')}`, hint)
  const stale = files.filter((file) => mtimeOf(file)! < sourceMtime)
  return stale.length
    ? failure(topic, `older than the sources: ${stale.join(', ')}`, hint)
    : ready(topic, message)
}

/** Checks that the last npm test ran after the last change, and passed. */
export function verifyTestRun(sourceMtime: number, file = LAST_RESULT_FILE): PreflightResult {
  const [topic, hint] = ['checks', 'npm test']
  const result = verifyUpToDate(topic, [file], sourceMtime, hint)
  if (result.state !== 'ready')
    return {
      ...result,
      message: mtimeOf(file) ? 'last run before the sources changed' : 'never run here',
    }
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as LastResult
  return failed
    ? failure(topic, `${failed} failed, ${passed} passed`, hint)
    : ready(topic, `all ${passed} passed`)
}
