/**
 * One file with all that the first slide needs: code that lies in many is asked for in turns, each as long as the way to
 * the host and back. And a part of ours is no burden to a slide that uses another.
 */
import type { Plugin, Rollup } from 'vite'

type ModuleLookup = (id: string) => Rollup.ModuleInfo | null

/** Whatever starts the deck, shows a slide, and is the first one. */
const ENTRY_MODULES = [/@slidev\/client\/main\.ts$/, /@slidev\/client\/pages\/play\.vue$/, /__slidev_1\.md$/]
const PRELOAD_HELPER = /preload-helper/

/** All that the roots import, and what that imports; what is fetched later is not among it. */
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
        // Slides come ahead of their time: a link for each file of each would only keep the page busy.
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
