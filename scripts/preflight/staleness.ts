/** Whether what was made of the sources is newer than they are. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LAST_RESULT_FILE, type LastResult } from '../shared/last-result'
import { failure, ready, type PreflightResult } from './preflight-result'

/** What the talk is made of. */
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
/** What lies in them and is made, or says nothing. */
const IGNORED = /\.test\.ts$|\.pdf$|components\.d\.ts$/

function newestMtime(path: string): number {
  if (IGNORED.test(path) || !existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestMtime(join(path, name))))
}

/** When the talk was changed last, in milliseconds since 1970. */
export const lastModified = (root = '.'): number =>
  Math.max(...SOURCE_PATHS.map((name) => newestMtime(join(root, name))))

const mtimeOf = (path: string) => (existsSync(path) ? statSync(path).mtimeMs : undefined)

/** about: what was made, as files; todo: the command that makes them. */
export function verifyUpToDate(
  topic: string,
  files: readonly string[],
  sourceMtime: number,
  hint: string,
  message = 'newer than the slides',
): PreflightResult {
  const missing = files.filter((file) => mtimeOf(file) === undefined)
  if (missing.length) return failure(topic, `not there: ${missing.join(', ')}`, hint)
  const stale = files.filter((file) => mtimeOf(file)! < sourceMtime)
  return stale.length
    ? failure(topic, `older than the slides: ${stale.join(', ')}`, hint)
    : ready(topic, message)
}

export function verifyTestRun(sourceMtime: number, file = LAST_RESULT_FILE): PreflightResult {
  const [topic, hint] = ['checks', 'npm test']
  const result = verifyUpToDate(topic, [file], sourceMtime, hint)
  if (result.state !== 'ready')
    return {
      ...result,
      message: mtimeOf(file) ? 'last run before the slides were changed' : 'never run here',
    }
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as LastResult
  return failed
    ? failure(topic, `${failed} failed, ${passed} passed`, hint)
    : ready(topic, `all ${passed} passed`)
}
