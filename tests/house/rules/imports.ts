/**
 * Which part of the house may import which. Imports go one way: slides → layouts, components →
 * composables → stack, data; talk → data; in stack/ a floor imports only floors beneath it; nothing imports tests.
 */
import { dirname, posix } from 'node:path'
import { lineOf, type Source } from './files'

const floors = ['stack/theory', 'stack/frameworks', 'stack/models', 'stack/applications']

/** Each part, with the parts it may import besides itself. A folder that is not named counts as the one around it. */
const mayImport: Record<string, readonly string[]> = {
  ...Object.fromEntries(floors.map((floor, i) => [floor, floors.slice(0, i)])),
  data: [],
  talk: ['data'],
  styles: [],
  composables: ['stack', 'data', 'talk'],
  components: ['composables', 'stack', 'data'],
  layouts: ['components', 'composables', 'stack', 'data'],
  furniture: ['components', 'composables', 'stack', 'data', 'talk'],
  routes: ['layouts', 'components', 'composables', 'stack', 'data'],
  setup: ['routes', 'components', 'composables', 'stack', 'data', 'talk', 'styles'],
  scripts: ['scripts/shared', 'talk'],
  'scripts/shared': ['data', 'talk'],
  'scripts/browser': ['scripts/shared', 'talk'],
  'scripts/pictures': ['scripts/browser', 'scripts/shared', 'data'],
  'scripts/pdf': ['scripts/browser', 'scripts/shared', 'data', 'talk'],
  'scripts/rehearse': ['scripts/shared', 'data', 'talk'],
  'scripts/preflight': ['scripts/browser', 'scripts/rehearse', 'scripts/shared', 'talk'],
  'scripts/record': ['scripts/browser', 'scripts/shared', 'components', 'composables', 'stack', 'data'],
  bench: ['stack', 'scripts/browser', 'scripts/shared'],
  gate: [],
}
mayImport.tests = [...Object.keys(mayImport), 'stack', 'scripts']

/** What to do instead, by the part that was imported. */
const instead: Record<string, string> = {
  stack: 'pass what is needed in as an argument',
  talk: 'let setup/ or a script call it and pass the result in',
  data: 'pass the fact in as an argument or a prop',
  composables: 'let the component call it and pass the result in',
  components: 'move what is shared down into composables/, data/ or stack/',
  layouts: 'move what is shared down into components/',
  furniture: 'move what is shared down into components/',
  routes: 'move what is shared down into components/',
  setup: 'move what is shared down into composables/ or data/',
  scripts: 'move what is shared down into scripts/shared/, data/ or stack/',
  bench: 'move what is shared down into stack/',
  gate: 'the gate knows nothing of this deck, and the deck nothing of the gate: only tests hand one to the other',
  tests: 'move the helper beside the code, and let the tests import it from there',
  styles: 'styles are loaded once, by styles/index.ts; use its classes and tokens',
}

/** Packages a part must do without, and why. */
const foreign: Record<string, { packages: RegExp; why: string }> = {
  stack: {
    packages: /./,
    why: 'stack/ is plain TypeScript that runs anywhere, without a package: whatever touches the page belongs in components/ or composables/',
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

/** The top folder of a path or of a part; files of the root are the deck's furniture. */
const folderOf = (path: string) =>
  path in mayImport || path.includes('/') ? path.split('/')[0]! : 'furniture'

/** "stack/theory" of "stack/theory/norm.ts"; "scripts" of "scripts/start.ts". */
function partOf(path: string): string {
  const inner = path.split('/').slice(0, 2).join('/')
  return mayImport[inner] ? inner : folderOf(path)
}

/** What is wrong with the imports of one file; empty = nothing. */
export function importFaults({ path, text }: Source): string[] {
  const part = partOf(path)
  const allowed = mayImport[part]
  if (!allowed)
    return [
      `${path}: nothing says what ${part}/ may import. Move it, or add ${part}/ to tests/house/rules/imports.ts.`,
    ]
  return [...text.matchAll(specifiers)].flatMap((match) => {
    const wanted = (match[1] ?? match[2])!
    const at = `${path}:${lineOf(text, match.index + 1)} imports '${wanted}'`
    if (!wanted.startsWith('.') && !wanted.startsWith('@/')) {
      const rule = foreign[folderOf(path)]
      return rule?.packages.test(wanted) ? [`${at}: ${rule.why}.`] : []
    }
    const other = partOf(wanted.startsWith('@/') ? wanted.slice(2) : posix.join(dirname(path), wanted))
    if (other === part || allowed.includes(other) || allowed.includes(folderOf(other))) return []
    if (floors.includes(part) && floors.includes(other))
      return [
        `${at}: ${part} stands under ${other}, and a floor imports only floors beneath it. ` +
          `Instead, move what is shared down into ${part}/, or pass it in from ${other}/.`,
      ]
    const may = allowed.length ? `only ${allowed.map((a) => `${a}/`).join(', ')}` : 'nothing outside itself'
    return [
      `${at}: ${part}/ may import ${may}. Instead, ${instead[folderOf(other)] ?? 'move it to one of those'}.`,
    ]
  })
}
