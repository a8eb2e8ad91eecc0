/** Compares built files and test results with the sources, by modification time. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LAST_RESULT_FILE, type LastResult } from '../shared/last-result'
import { failure, ready, type PreflightResult } from './preflight-result'

/** Files and folders whose changes make build, exports and test results outdated. */
const SOURCE_PATHS = [
  'slides.md',
  'components',
  'composables',
  'data',
  'layouts',
  'public',
  'routes',
  'setup',
  'stack',
  'styles',
  'talk',
  'package.json',
]
/** Generated files and tests inside them. */
const IGNORED = /\.test\.ts$|\.pdf$|components\.d\.ts$/

function newestMtime(path: string): number {
  if (IGNORED.test(path) || !existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestMtime(join(path, name))))
}

/** When a source was last changed, in milliseconds since 1970. */
export const lastModified = (root = '.'): number =>
  Math.max(...SOURCE_PATHS.map((name) => newestMtime(join(root, name))))

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
