import type { Plugin, Rollup } from 'vite'

type ModuleLookup = (id: string) => Rollup.ModuleInfo | null

/** Modules that start the deck, show a slide, and are the first slide. */
const ENTRY_MODULES = [/@slidev\/client\/main\.ts$/, /@slidev\/client\/pages\/play\.vue$/, /__slidev_1\.md$/]
const PRELOAD_HELPER = /preload-helper/

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
 * to the host each. Also lets the bundler drop unused exports of components/kit/.
 */
export function entryChunk(): Plugin {
  const roots: string[] = []
  let entryModules: Set<string> | undefined
  const manualChunks = (id: string, { getModuleInfo }: { getModuleInfo: ModuleLookup }) => {
    entryModules ??= reachableModules(roots, getModuleInfo)
    return entryModules.has(id) ? 'first' : undefined
  }
  return {
    name: 'entry-chunk',
    apply: 'build',
    config: () => ({
      build: {
        rollupOptions: { output: { manualChunks } },
        // Slides are fetched ahead anyway (lazy/preload-slides.ts): preload links for their chunks would only add work.
        modulePreload: {
          resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
        },
      },
    }),
    moduleParsed({ id }) {
      if ([...ENTRY_MODULES, PRELOAD_HELPER].some((root) => root.test(id))) roots.push(id)
    },
    transform: {
      filter: { id: /\/components\/kit\/index\.ts$/ },
      handler: (code) => ({ code, map: null, moduleSideEffects: false }),
    },
  }
}
