import type { Plugin, Rollup } from 'vite'

type ModuleLookup = (id: string) => Rollup.ModuleInfo | null

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

/**
 * Vite plugin that puts all code for the first slide into one chunk: several chunks that import each other cost a round trip
 * to the host each.
 */
export function firstChunk(): Plugin {
  const roots: string[] = []
  let firstModules: Set<string> | undefined
  const manualChunks = (id: string, { getModuleInfo }: { getModuleInfo: ModuleLookup }) => {
    firstModules ??= reachableModules(roots, getModuleInfo)
    return firstModules.has(id) ? 'first' : undefined
  }
  return {
    name: 'slidev-web:first-chunk',
    apply: 'build',
    config: () => ({
      build: {
        rollupOptions: { output: { manualChunks } },
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
