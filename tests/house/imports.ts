/**
 * Which part of the house may import which. Imports go one way: slides → layouts, components →
 * composables → stack, data; in stack/ a floor imports only floors beneath it.
 */
import { dirname, posix } from 'node:path'
import { lineOf, type Source } from './files'

/** Each part, with the parts it may import besides itself. */
const mayImport: Record<string, readonly string[]> = {
  stack: [],
  data: [],
  styles: [],
  composables: ['stack', 'data'],
  components: ['composables', 'stack', 'data'],
  layouts: ['components', 'composables', 'stack', 'data'],
  furniture: ['components', 'composables', 'stack', 'data'],
  routes: ['layouts', 'components', 'composables', 'stack', 'data'],
  setup: ['routes', 'components', 'composables', 'stack', 'data', 'styles', 'scripts'],
  scripts: ['stack', 'data'],
}

/** What to do instead, by the part that was imported. */
const instead: Record<string, string> = {
  stack: 'pass what is needed in as an argument',
  data: 'pass the fact in as an argument or a prop',
  composables: 'let the component call it and pass the result in',
  components: 'move what is shared down into composables/, data/ or stack/',
  layouts: 'move what is shared down into components/',
  furniture: 'move what is shared down into components/',
  routes: 'move what is shared down into components/',
  setup: 'move what is shared down into composables/ or data/',
  scripts: 'move what is shared down into data/ or stack/',
  tests: 'move the helper beside the code, and let the tests import it from there',
  styles: 'styles are loaded once, by styles/index.ts; use its classes and tokens',
}

const floors = ['theory', 'frameworks', 'models', 'applications']

/** Packages a part must do without, and why. */
const foreign: Record<string, { packages: RegExp; why: string }> = {
  stack: {
    packages: /^(vue|vue-.*|@vue\/.*|@vueuse\/.*|@slidev\/.*|playwright.*|node:.*)$/,
    why: 'stack/ is plain TypeScript that runs anywhere: whatever touches the page belongs in components/ or composables/',
  },
  data: {
    packages: /^(vue|vue-.*|@vue\/.*|@vueuse\/.*|@slidev\/.*|playwright.*|node:.*)$/,
    why: 'data/ states facts: whatever draws or computes them belongs in components/ or stack/',
  },
  components: {
    packages: /^(playwright.*|node:.*|pdf-lib|pdfjs-dist.*)$/,
    why: 'components run in a browser: whatever needs Node belongs in scripts/',
  },
}

const specifiers =
  /(?:^|[\s;])(?:import|export)\s+(?:type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

const partOf = (path: string) => (path.includes('/') ? path.split('/')[0]! : 'furniture')

/** What is wrong with the imports of one file; empty = nothing. */
export function importFaults({ path, text }: Source): string[] {
  const part = partOf(path)
  const allowed = mayImport[part]
  if (!allowed) return []
  return [...text.matchAll(specifiers)].flatMap((match) => {
    const wanted = (match[1] ?? match[2])!
    const at = `${path}:${lineOf(text, match.index + 1)} imports '${wanted}'`
    if (!wanted.startsWith('.') && !wanted.startsWith('@/')) {
      const rule = foreign[part]
      return rule?.packages.test(wanted) ? [`${at}: ${rule.why}.`] : []
    }
    const target = wanted.startsWith('@/') ? wanted.slice(2) : posix.join(dirname(path), wanted)
    const other = partOf(target)
    if (other !== part && !allowed.includes(other)) {
      const may = allowed.length ? `only ${allowed.map((a) => `${a}/`).join(', ')}` : 'nothing outside itself'
      return [`${at}: ${part}/ may import ${may}. Instead, ${instead[other] ?? 'move it to one of those'}.`]
    }
    if (part !== 'stack' || other !== 'stack') return []
    const [from, to] = [path, target].map((p) => floors.indexOf(p.split('/')[1]!)) as [number, number]
    if (from < 0 || to < 0 || to <= from) return []
    return [
      `${at}: ${floors[from]} stands under ${floors[to]}, and a floor imports only floors beneath it. ` +
        `Instead, move what is shared down into stack/${floors[from]}/, or pass it in from stack/${floors[to]}/.`,
    ]
  })
}
