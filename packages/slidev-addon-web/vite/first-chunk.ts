import type { Plugin, Rollup, UserConfig } from 'vite'

type ModuleLookup = (id: string) => Rollup.ModuleInfo | null
type ManualChunks = Extract<Rollup.OutputOptions['manualChunks'], (...args: never) => unknown>

/** Modules besides the entry that are wanted at once: the page that shows slides, and the first slide. */
const FIRST_MODULES = [/@slidev\/client\/pages\/play\.vue$/, /__slidev_1\.md$/]

/** Ids of the modules that `roots` import statically, directly or not, and of the roots themselves. */
export function reachableModules(roots: readonly string[], getModuleInfo: ModuleLookup): Set<string> {
  const found = new Set<string>()
  const add = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    getModuleInfo(id)?.importedIds.forEach(add)
  }
  roots.forEach(add)
  return found
}

/** How Slidev, or the deck, groups modules into chunks. */
function configuredChunks({ build }: UserConfig): ManualChunks | undefined {
  const output = build?.rollupOptions?.output
  const chunks = output && !Array.isArray(output) ? output.manualChunks : undefined
  return typeof chunks === 'function' ? chunks : undefined
}

/**
 * Vite plugin that puts all code for the first slide into one chunk: several chunks that import each other cost a round trip
 * to the host each. Other modules are grouped as they would be without it.
 */
export function firstChunk(): Plugin {
  const roots: string[] = []
  let firstModules: Set<string> | undefined
  const withFirst =
    (others?: ManualChunks): ManualChunks =>
    (id, meta) => {
      firstModules ??= reachableModules(roots, meta.getModuleInfo)
      return firstModules.has(id) ? 'first' : others?.(id, meta)
    }
  return {
    name: 'slidev-web:first-chunk',
    apply: 'build',
    config: (config) => ({
      build: {
        rollupOptions: { output: { manualChunks: withFirst(configuredChunks(config)) } },
        // Slides are fetched ahead anyway (client/preload-slides.ts): preload links for their chunks would only add work.
        // A browser that ignores these links fetches the one chunk all the same, so it needs no polyfill of them.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
        },
      },
    }),
    moduleParsed({ id, isEntry }) {
      if (isEntry || FIRST_MODULES.some((module) => module.test(id))) roots.push(id)
    },
  }
}
