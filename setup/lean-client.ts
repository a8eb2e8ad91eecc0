/** Slidev's client without what this deck never uses (unused.ts), and with what it seldom uses fetched when it is asked for. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { notDrawn } from '../components/shared/charts'
import { standIn, unused } from './unused'

const root = fileURLToPath(new URL('..', import.meta.url))
const FOLDERS = ['components', 'layouts', 'routes']

/** All that could use something of Slidev's: slides, components, layouts, pages. */
function deckText(): string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const read = ['slides.md', ...files.filter((file) => file.endsWith('.vue'))]
  return read.map((file) => readFileSync(root + file, 'utf8')).join('\n')
}

/** Fetched when it is asked for: the menu's settings and what it tells of the deck, all slides at a glance, the field of g. */
const LATE: readonly { module: RegExp; from: RegExp; instead: string }[] = [
  { module: /\/Settings\.vue$/, from: /\/NavControls\.vue/, instead: `${root}setup/late/settings.ts` },
  { module: /\/InfoDialog\.vue$/, from: /\/Controls\.vue/, instead: `${root}setup/late/info.ts` },
  { module: /\/QuickOverview\.vue$/, from: /\/Controls\.vue/, instead: `${root}setup/late/overview.ts` },
  { module: /\/Goto\.vue$/, from: /\/Controls\.vue/, instead: `${root}setup/late/goto.ts` },
]
/** A part of Slidev's client, by its name alone: its types are not ours to check. */
const PART = 'slidev:'
const STAND_IN = '\0stand-in:'

export function leanClient(): Plugin {
  let deck = ''
  return {
    name: 'lean-client',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      deck = deckText()
      const missing = notDrawn(deck)
      if (missing.length) this.error(`Charts that are not drawn yet (npm run charts):\n${missing.join('\n')}`)
    },
    resolveId(id, importer = '') {
      const late = LATE.find(({ module, from }) => module.test(id) && from.test(importer))
      if (late) return late.instead
      if (id.startsWith(PART))
        return this.resolve(`@slidev/client/internals/${id.slice(PART.length)}.vue`, importer)
      const found = standIn(id, importer, deck)
      return found && STAND_IN + unused.indexOf(found)
    },
    load: (id) => (id.startsWith(STAND_IN) ? unused[+id.slice(STAND_IN.length)].instead : undefined),
  }
}
