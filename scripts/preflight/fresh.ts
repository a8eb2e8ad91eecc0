/** Whether what was made of the sources is newer than they are. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { RESULT, type LastResult } from '../shared/last-result'
import { fault, ready, type Finding } from './finding'

/** What the talk is made of. */
const SOURCES = [
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
const ASIDE = /\.test\.ts$|\.pdf$|components\.d\.ts$/

function newestIn(path: string): number {
  if (ASIDE.test(path) || !existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

/** When the talk was changed last, in milliseconds since 1970. */
export const lastChange = (root = '.'): number =>
  Math.max(...SOURCES.map((name) => newestIn(join(root, name))))

const at = (path: string) => (existsSync(path) ? statSync(path).mtimeMs : undefined)

/** about: what was made, as files; todo: the command that makes them. */
export function judgeMade(
  about: string,
  files: readonly string[],
  changed: number,
  todo: string,
  says = 'newer than the slides',
): Finding {
  const missing = files.filter((file) => at(file) === undefined)
  if (missing.length) return fault(about, `not there: ${missing.join(', ')}`, todo)
  const stale = files.filter((file) => at(file)! < changed)
  return stale.length ? fault(about, `older than the slides: ${stale.join(', ')}`, todo) : ready(about, says)
}

export function judgeChecks(changed: number, file = RESULT): Finding {
  const [about, todo] = ['checks', 'npm test']
  const found = judgeMade(about, [file], changed, todo)
  if (found.state !== 'ready')
    return { ...found, says: at(file) ? 'last run before the slides were changed' : 'never run here' }
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as LastResult
  return failed
    ? fault(about, `${failed} failed, ${passed} passed`, todo)
    : ready(about, `all ${passed} passed`)
}
