import { posix } from 'node:path'

const RELATIVE_MODULE = /(["'`])(\.{1,2}\/[^"'`\n]+?\.js)\1/g

/**
 * A module's code with `site/<path>` in place of the relative paths of other modules, for an import map: they have no
 * path to each other in one file. @param path of the module. @param isModule whether a path of the site is one.
 */
export const rewriteImports = (code: string, path: string, isModule: (path: string) => boolean): string =>
  code.replaceAll(RELATIVE_MODULE, (reference: string, quote: string, specifier: string) => {
    const target = posix.join(posix.dirname(path), specifier)
    return isModule(target) ? `${quote}site/${target}${quote}` : reference
  })
