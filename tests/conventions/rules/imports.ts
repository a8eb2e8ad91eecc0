/**
 * Which folders may import which. Imports go one way: slides → layouts, components → composables → stack, data;
 * talk → data; in stack/ a floor imports only the floors below it; no other code imports tests.
 */
import { dirname, posix } from 'node:path'
import { lineNumber, type SourceFile } from './source-files'

const stackFolders = ['stack/theory', 'stack/frameworks', 'stack/models', 'stack/applications']

/** The folders that each folder may import besides itself. A subfolder that is not listed follows its top folder. */
const allowedImports: Record<string, readonly string[]> = {
  ...Object.fromEntries(stackFolders.map((folder, i) => [folder, stackFolders.slice(0, i)])),
  data: [],
  talk: ['data'],
  styles: [],
  composables: ['stack', 'data', 'talk'],
  components: ['composables', 'stack', 'data'],
  layouts: ['components', 'composables', 'stack', 'data'],
  root: ['components', 'composables', 'stack', 'data', 'talk'],
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

/** How to fix a forbidden import, by the folder it imports. */
const alternatives: Record<string, string> = {
  stack: 'pass the values it needs in as arguments',
  talk: 'let setup/ or a script call it and pass the result in',
  data: 'pass the fact in as an argument or a prop',
  composables: 'let the component call it and pass the result in',
  components: 'move the shared code down into composables/, data/ or stack/',
  layouts: 'move the shared code down into components/',
  root: 'move the shared code down into components/',
  routes: 'move the shared code down into components/',
  setup: 'move the shared code down into composables/ or data/',
  scripts: 'move the shared code down into scripts/shared/, data/ or stack/',
  bench: 'move the shared code down into stack/',
  gate: 'slidev-gate is a package of its own, which knows nothing of this deck: import what it exports, as slidev-gate/slide-range, in scripts only',
  tests: 'move the helper beside the code, and let the tests import it from there',
  styles: 'styles are loaded once, by styles/index.ts; use its classes and tokens',
}

/** Packages that a top folder must not import, and why. */
const forbiddenPackages: Record<string, { packages: RegExp; reason: string }> = {
  stack: {
    packages: /./,
    reason:
      'stack/ is plain TypeScript that runs anywhere and uses no packages: code that touches the page belongs in components/ or composables/',
  },
  data: {
    packages: /^(vue|vue-.*|@vue\/.*|@vueuse\/.*|@slidev\/.*|playwright.*|node:.*)$/,
    reason: 'data/ only states facts: code that draws or computes them belongs in components/ or stack/',
  },
  components: {
    packages: /^(playwright.*|node:.*|pdf-lib|pdfjs-dist.*)$/,
    reason: 'components run in a browser: code that needs Node belongs in scripts/',
  },
}

const importPattern =
  /(?:^|[\s;])(?:import|export)\s+(?:type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** The top folder of a path or of a key of `allowedImports`; `root` for files of the project's root. */
const folderOf = (path: string) =>
  path in allowedImports || path.includes('/') ? path.split('/')[0]! : 'root'

/**
 * The key of `allowedImports` for a path: "stack/theory" for "stack/theory/norm.ts", "scripts" for "scripts/start.ts".
 */
function partOf(path: string): string {
  const inner = path.split('/').slice(0, 2).join('/')
  return allowedImports[inner] ? inner : folderOf(path)
}

/** One message for each forbidden import of a file. */
export function findImportViolations({ path, text }: SourceFile): string[] {
  const part = partOf(path)
  const allowed = allowedImports[part]
  if (!allowed)
    return [
      `${path}: there is no import rule for ${part}/. Move the file, or add ${part}/ to tests/conventions/rules/imports.ts.`,
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
        `${location}: ${part} lies below ${target}, and a floor imports only the floors below it. ` +
          `Instead, move the shared code down into ${part}/, or pass it in from ${target}/.`,
      ]
    const allowedText = allowed.length
      ? `only ${allowed.map((a) => `${a}/`).join(', ')}`
      : 'nothing outside itself'
    return [
      `${location}: ${part}/ may import ${allowedText}. Instead, ${alternatives[folderOf(target)] ?? 'move it to one of those'}.`,
    ]
  })
}
