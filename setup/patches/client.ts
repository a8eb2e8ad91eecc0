/** Patches Slidev's client in the build: stubs for modules the deck never uses (../stubs.ts), lazy loading for some others. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { missingCharts } from '../../components/shared/stored-charts'
import { stubFor, stubs } from '../stubs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const SOURCE_FOLDERS = ['components', 'layouts', 'routes']

/** Text of everything that could use a feature of Slidev: slides, components, layouts, pages. */
function deckSources(): string {
  const files = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const read = ['slides.md', ...files.filter((file) => file.endsWith('.vue'))]
  return read.map((file) => readFileSync(root + file, 'utf8')).join('\n')
}

/** Components of Slidev that load when first opened: settings, info, overview, and the dialog of the key g. */
const LAZY_PARTS: readonly { module: RegExp; from: RegExp; replacement: string }[] = [
  { module: /\/Settings\.vue$/, from: /\/NavControls\.vue/, replacement: `${root}setup/lazy/settings.ts` },
  { module: /\/InfoDialog\.vue$/, from: /\/Controls\.vue/, replacement: `${root}setup/lazy/info.ts` },
  { module: /\/QuickOverview\.vue$/, from: /\/Controls\.vue/, replacement: `${root}setup/lazy/overview.ts` },
  { module: /\/Goto\.vue$/, from: /\/Controls\.vue/, replacement: `${root}setup/lazy/goto.ts` },
]
/** `slidev:Name` imports internals/Name.vue of Slidev's client, without its types, which do not pass our checks. */
const CLIENT_PART_PREFIX = 'slidev:'
const STUB_PREFIX = '\0stub:'

/** Vite plugin. Fails the build if a mermaid chart is not stored yet. */
export function clientPatch(): Plugin {
  let sources = ''
  return {
    name: 'client-patch',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      sources = deckSources()
      const missing = missingCharts(sources)
      if (missing.length) this.error(`Charts that are not drawn yet (npm run charts):\n${missing.join('\n')}`)
    },
    resolveId(id, importer = '') {
      const lazy = LAZY_PARTS.find(({ module, from }) => module.test(id) && from.test(importer))
      if (lazy) return lazy.replacement
      if (id.startsWith(CLIENT_PART_PREFIX))
        return this.resolve(`@slidev/client/internals/${id.slice(CLIENT_PART_PREFIX.length)}.vue`, importer)
      const stub = stubFor(id, importer, sources)
      return stub && STUB_PREFIX + stubs.indexOf(stub)
    },
    load: (id) => (id.startsWith(STUB_PREFIX) ? stubs[+id.slice(STUB_PREFIX.length)].code : undefined),
  }
}
