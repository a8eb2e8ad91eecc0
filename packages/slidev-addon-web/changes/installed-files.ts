import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of a package that a file in `from` would import; undefined = it is not installed. */
function packageFolder(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name)
  if (existsSync(folder)) return realpathSync(folder)
  return dirname(from) === from ? undefined : packageFolder(name, dirname(from))
}

/** A file of an installed package. */
export interface InstalledFile {
  path: string
  text: string
}

/** Returns the files that a path names, `*` for any part of a file's name. */
export type ReadInstalled = (packageName: string, file: string) => InstalledFile[]

/** Reads files of packages as Slidev's own code would find them. `clientRoot`, `cliRoot`: its folders. */
export const installedFiles =
  (clientRoot: string, cliRoot: string): ReadInstalled =>
  (packageName, file) => {
    const own: Record<string, string> = { '@slidev/client': clientRoot, '@slidev/cli': cliRoot }
    const root =
      own[packageName] ?? packageFolder(packageName, clientRoot) ?? packageFolder(packageName, cliRoot)
    if (!root) return []
    const folder = join(root, dirname(file))
    const pattern = new RegExp(`^${file.split('/').at(-1)!.replaceAll('.', '\\.').replace('*', '.*')}$`)
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)) : []
    return names.map((name) => {
      const path = realpathSync(join(folder, name))
      return { path, text: readFileSync(path, 'utf8') }
    })
  }
