/**
 * Which part of the house may import which. Imports go one way: slides → layouts, components →
 * composables → stack, data; talk → data; in stack/ a floor imports only floors beneath it; nothing imports tests.
 */
import { dirname, posix } from 'node:path'
import { lineNumber, type SourceFile } from './source-files'

const stackFolders = ['stack/theory', 'stack/frameworks', 'stack/models', 'stack/applications']

/** Each part, with the parts it may import besides itself. A folder that is not named counts as the one around it. */
const allowedImports: Record<string, readonly string[]> = {
  ...Object.fromEntries(stackFolders.map((floor, i) => [floor, stackFolders.slice(0, i)])),
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
allowedImports.tests = [...Object.keys(allowedImports), 'stack', 'scripts']

/** What to do instead, by the part that was imported. */
const alternatives: Record<string, string> = {
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
  gate: 'slidev-gate is a package of its own, which knows nothing of this deck: import what it exports, as slidev-gate/slide-range, in scripts only',
  tests: 'move the helper beside the code, and let the tests import it from there',
  styles: 'styles are loaded once, by styles/index.ts; use its classes and tokens',
}

/** Packages a part must do without, and why. */
const forbiddenPackages: Record<string, { packages: RegExp; reason: string }> = {
  stack: {
    packages: /./,
    reason:
      'stack/ is plain TypeScript that runs anywhere, without a package: whatever touches the page belongs in components/ or composables/',
  },
  data: {
    packages: /^(vue|vue-.*|@vue\/.*|@vueuse\/.*|@slidev\/.*|playwright.*|node:.*)$/,
    reason: 'data/ states facts: whatever draws or computes them belongs in components/ or stack/',
  },
  components: {
    packages: /^(playwright.*|node:.*|pdf-lib|pdfjs-dist.*)$/,
    reason: 'components run in a browser: whatever needs Node belongs in scripts/',
  },
}

const importPattern =
  /(?:^|[\s;])(?:import|export)\s+(?:type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** The top folder of a path or of a part; files of the root are the deck's furniture. */
const folderOf = (path: string) =>
  path in allowedImports || path.includes('/') ? path.split('/')[0]! : 'furniture'

/** "stack/theory" of "stack/theory/norm.ts"; "scripts" of "scripts/start.ts". */
function partOf(path: string): string {
  const inner = path.split('/').slice(0, 2).join('/')
  return allowedImports[inner] ? inner : folderOf(path)
}

/** What is wrong with the imports of one file; empty = nothing. */
export function findImportViolations({ path, text }: SourceFile): string[] {
  const part = partOf(path)
  const allowed = allowedImports[part]
  if (!allowed)
    return [
      `${path}: nothing says what ${part}/ may import. Move it, or add ${part}/ to tests/conventions/rules/imports.ts.`,
    ]
  return [...text.matchAll(importPattern)].flatMap((match) => {
    const specifier = (match[1] ?? match[2])!
    const location = `${path}:${lineNumber(text, match.index + 1)} imports '${specifier}'`
    if (!specifier.startsWith('.') && !specifier.startsWith('@/')) {
      const rule = forbiddenPackages[folderOf(path)]
      return rule?.packages.test(specifier) ? [`${location}: ${rule.reason}.`] : []
    }
    const target = partOf(
      specifier.startsWith('@/') ? specifier.slice(2) : posix.join(dirname(path), specifier),
    )
    if (target === part || allowed.includes(target) || allowed.includes(folderOf(target))) return []
    if (stackFolders.includes(part) && stackFolders.includes(target))
      return [
        `${location}: ${part} stands under ${target}, and a floor imports only floors beneath it. ` +
          `Instead, move what is shared down into ${part}/, or pass it in from ${target}/.`,
      ]
    const allowedText = allowed.length
      ? `only ${allowed.map((a) => `${a}/`).join(', ')}`
      : 'nothing outside itself'
    return [
      `${location}: ${part}/ may import ${allowedText}. Instead, ${alternatives[folderOf(target)] ?? 'move it to one of those'}.`,
    ]
  })
}
