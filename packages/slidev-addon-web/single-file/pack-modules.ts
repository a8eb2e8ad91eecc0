/** Modules of a site for one file, where they have no path to each other: loader.js gives each an address when it is imported. */
import { extname, posix } from 'node:path'
import type { SiteFiles } from './inline-urls'

/** A relative path of a module; the first group is there in a dynamic import. */
const MODULE_PATH = /(\bimport\(\s*)?(["'`])(\.{1,2}\/[^"'`\n]+?\.js)\2/g

interface PackedModule {
  /** Its code: `site:<path>` stands for the address of a static import. */
  code: string
  /** Paths of its static imports. */
  imports: string[]
}

export const isModule = (path: string): boolean => extname(path) === '.js'

function packModule(code: string, path: string, files: SiteFiles): PackedModule {
  const imports: string[] = []
  const packed = code.replaceAll(MODULE_PATH, (found: string, dynamic, quote: string, specifier: string) => {
    const target = posix.join(posix.dirname(path), specifier)
    if (!files.has(target)) return found
    if (dynamic) return `${dynamic}__siteModule(${quote}${target}${quote})`
    imports.push(target)
    return `${quote}site:${target}${quote}`
  })
  return { code: packed, imports }
}

/** Throws an Error if modules import each other in a circle: none could have an address before the others. */
function assertNoCircle(modules: ReadonlyMap<string, PackedModule>): void {
  const done = new Set<string>()
  const visit = (path: string, above: readonly string[]) => {
    if (above.includes(path))
      throw new Error(
        `The deck cannot be packed into one file: its chunks import each other, ${[...above, path].join(' → ')}.`,
      )
    if (done.has(path)) return
    for (const target of modules.get(path)!.imports) visit(target, [...above, path])
    done.add(path)
  }
  for (const path of modules.keys()) visit(path, [])
}

/** Code of all modules of a site, by path. Throws an Error if they import each other in a circle. */
export function packModules(files: SiteFiles): Map<string, string> {
  const modules = new Map(
    [...files]
      .filter(([path]) => isModule(path))
      .map(([path, content]) => [path, packModule(content.toString(), path, files)] as const),
  )
  assertNoCircle(modules)
  return new Map([...modules].map(([path, { code }]) => [path, code]))
}
