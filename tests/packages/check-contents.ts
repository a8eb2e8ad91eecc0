import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { UserError } from '../../scripts/shared/cli'

const SOURCE = /\.([mc]?[jt]s|vue)$/
const IMPORT = /(?:\bfrom|\bimport\(?)\s*['"](\.{1,2}\/[^'"?]+)/g
const ENDINGS = ['', '.ts', '.d.ts', '.vue', '/index.ts']
/** What Slidev reads of an addon by its name alone. */
const READ_BY_NAME = /^((setup|layouts|components)\/.*\.(vue|ts)|[\w-]+\.vue)$/

const isFile = (path: string) => existsSync(path) && statSync(path).isFile()

/** Files that `exports` and `bin` of a package.json name. */
const namedFiles = (entry: unknown): string[] =>
  typeof entry === 'string' ? [posix.normalize(entry)] : Object.values(entry ?? {}).flatMap(namedFiles)

/** The files of an addon that Slidev reads without being told. */
const filesReadByName = (sources: string): string[] =>
  readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => READ_BY_NAME.test(file) && !file.includes('.test.'))

/**
 * Throws a UserError that names what an installed package lacks: of what its package.json names, of what Slidev looks for in an
 * addon, and of what these files import. `sources`: the package in this repository.
 */
export function checkContents(folder: string, sources: string): void {
  const { name, exports, bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const missing: string[] = []
  const seen = new Set<string>()
  const visit = (path: string, reader: string): void => {
    const file = ENDINGS.map((ending) => path + ending).find((found) => isFile(join(folder, found)))
    if (!file) return void missing.push(`${path}, which ${reader}`)
    if (seen.has(file) || !SOURCE.test(file)) return
    seen.add(file)
    for (const [, specifier] of readFileSync(join(folder, file), 'utf8').matchAll(IMPORT))
      visit(posix.join(posix.dirname(file), specifier!), `${file} imports`)
  }
  for (const file of namedFiles([exports, bin])) visit(file, 'package.json names')
  for (const file of filesReadByName(sources)) visit(file, 'Slidev reads')
  if (missing.length) throw new UserError(`The tarball of ${name} lacks files:\n${missing.join('\n')}`)
}
