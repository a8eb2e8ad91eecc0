import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Preparser = (context: { filepath: string; headmatter: unknown; mode?: string }) => unknown
type PreparserLoader = (
  roots: string[],
  headmatter: unknown,
  filepath: string,
  mode?: string,
) => Promise<unknown[]>

/** Module of an installed package. */
const importFrom = (require: NodeJS.Require, id: string): Promise<unknown> =>
  import(pathToFileURL(require.resolve(id)).href)

/**
 * Has Slidev load the `setup/preparser.ts` of deck, theme and addons, which it does itself only when started by its own
 * command.
 */
export async function injectPreparsers(requireFromSlidev: NodeJS.Require): Promise<void> {
  const parser = (await importFrom(requireFromSlidev, '@slidev/parser/fs')) as {
    injectPreparserExtensionLoader: (loader: PreparserLoader) => void
  }
  const { runnerImport } = (await importFrom(requireFromSlidev, 'vite')) as {
    runnerImport: (file: string) => Promise<{ module: { default: Preparser } }>
  }
  parser.injectPreparserExtensionLoader(async (roots, headmatter, filepath, mode) => {
    const files = roots.map((root) => join(root, 'setup', 'preparser.ts')).filter(existsSync)
    const modules = await Promise.all(files.map((file) => runnerImport(file)))
    const extensions = modules.map(({ module }) => module.default({ filepath, headmatter, mode }))
    return (await Promise.all(extensions)).flat()
  })
}
