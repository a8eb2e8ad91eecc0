/**
 * Which folders may import which. Imports go one way: slides → layouts, components → composables → packages, data; in
 * llm-stack a floor imports only the floors below it; no other code imports tests. Packages know nothing of
 * the talk, and the rest imports what they export.
 */
import { dirname, posix } from 'node:path'
import { lineNumber, type SourceFile } from './source-files'

const STACK = 'packages/llm-stack'
const GATE = 'packages/slidev-gate'
const PAPER = 'packages/slidev-paper'
const STAGE = 'packages/slidev-addon-stage'
const WEB = 'packages/slidev-addon-web'
const packageFolders = [STACK, GATE, PAPER, STAGE, WEB]
const floorFolders = ['theory', 'frameworks', 'models', 'applications'].map((floor) => `${STACK}/${floor}`)

/** The folders that each folder may import besides itself. A subfolder that is not listed follows the one above it. */
const allowedImports: Record<string, readonly string[]> = {
  ...Object.fromEntries(floorFolders.map((folder, i) => [folder, floorFolders.slice(0, i)])),
  [STACK]: floorFolders,
  [`${STACK}/cli`]: floorFolders,
  [GATE]: [PAPER],
  [PAPER]: [],
  [STAGE]: [],
  [WEB]: [],
  data: [],
  styles: [],
  composables: [STACK, STAGE, WEB, 'data'],
  components: ['composables', STACK, STAGE, WEB, 'data'],
  layouts: ['components', 'composables', STACK, STAGE, WEB, 'data'],
  root: ['components', 'composables', STACK, STAGE, WEB, 'data'],
  routes: ['layouts', 'components', 'composables', STACK, STAGE, WEB, 'data'],
  setup: ['routes', 'components', 'composables', 'scripts/model-files', STACK, STAGE, WEB, 'data', 'styles'],
  scripts: ['scripts/shared', 'scripts/model-files', 'data', STAGE],
  'scripts/model-files': ['data'],
  'scripts/shared': ['scripts/model-files', 'data', STAGE, PAPER],
  'scripts/chat-model': ['scripts/model-files', 'scripts/shared', 'data'],
  'scripts/browser': ['scripts/shared', STAGE, PAPER],
  'scripts/pictures': ['scripts/browser', 'scripts/shared', 'data', PAPER],
  'scripts/pdf': ['scripts/browser', 'scripts/shared', 'data', STAGE, PAPER],
  'scripts/rehearse': ['scripts/shared', 'data', STAGE],
  'scripts/preflight': [
    'scripts/browser',
    'scripts/model-files',
    'scripts/rehearse',
    'scripts/shared',
    'data',
    STAGE,
    PAPER,
  ],
  'scripts/record': [
    'scripts/browser',
    'scripts/model-files',
    'scripts/shared',
    'components',
    'composables',
    STACK,
    PAPER,
    'data',
  ],
  bench: [STACK, PAPER, 'scripts/browser', 'scripts/model-files', 'scripts/shared', 'data'],
}
allowedImports.tests = [...Object.keys(allowedImports), 'scripts']

/** How to fix a forbidden import, by the folder it imports. */
const alternatives: Record<string, string> = {
  [STACK]: 'pass the values it needs in as arguments',
  [GATE]: 'slidev-gate knows nothing of this deck: import it in scripts only',
  [WEB]: 'slidev-addon-web loads and hosts the deck: let a component, a layout or setup/ call it',
  [PAPER]: 'slidev-paper needs Node: import it in scripts only',
  [STAGE]:
    'slidev-addon-stage drives windows and times: let a component or a script call it and pass the result in',
  data: 'pass the fact in as an argument or a prop',
  composables: 'let the component call it and pass the result in',
  components: 'move the shared code down into composables/, data/ or packages/llm-stack/',
  layouts: 'move the shared code down into components/',
  root: 'move the shared code down into components/',
  routes: 'move the shared code down into components/',
  setup: 'move the shared code down into composables/ or data/',
  scripts: 'move the shared code down into scripts/shared/, data/ or packages/llm-stack/',
  bench: 'move the shared code down into packages/llm-stack/',
  tests: 'move the helper beside the code, and let the tests import it from there',
  styles: 'styles are loaded once, by styles/index.ts; use its classes and tokens',
}

/** npm packages that a folder must not import, and why. */
const forbiddenPackages: Record<string, { packages: RegExp; reason: string }> = {
  [STACK]: {
    packages: /./,
    reason:
      'llm-stack is plain TypeScript that runs anywhere and uses no packages: code that touches the page belongs in components/ or composables/',
  },
  [`${STACK}/cli`]: {
    packages: /^(?!node:)/,
    reason: 'the commands of llm-stack need Node and nothing else',
  },
  data: {
    packages: /^(vue|vue-.*|@vue\/.*|@vueuse\/.*|@slidev\/.*|playwright.*|node:.*)$/,
    reason:
      'data/ only states facts: code that draws or computes them belongs in components/ or packages/llm-stack/',
  },
  components: {
    packages: /^(playwright.*|node:.*|pdf-lib|pdfjs-dist.*)$/,
    reason: 'components run in a browser: code that needs Node belongs in scripts/',
  },
}

const importPattern =
  /(?:^|[\s;])(?:import|export)\s+(?:type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** A package's folder for a path in it, else the top folder; `root` for files of the project's root. */
const folderOf = (path: string): string =>
  packageFolders.find((folder) => path === folder || path.startsWith(`${folder}/`)) ??
  (path in allowedImports || path.includes('/') ? path.split('/')[0]! : 'root')

/**
 * The key of `allowedImports` for a path: "packages/llm-stack/theory" for "packages/llm-stack/theory/norm.ts", "scripts" for
 * "scripts/start.ts".
 */
function partOf(path: string): string {
  const inner = [3, 2].map((depth) => path.split('/').slice(0, depth).join('/'))
  return inner.find((folder) => allowedImports[folder]) ?? folderOf(path)
}

/** The path that an import leads to; undefined = an npm package from elsewhere. */
function importedPath(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(dirname(path), specifier)
  if (specifier.startsWith('@/')) return specifier.slice(2)
  const own = packageFolders.find((folder) => folder === `packages/${specifier.split('/')[0]}`)
  return own && `packages/${specifier}`
}

/** Whether an import reaches past the entries of a package, from outside. Helpers of tests are no entries of any. */
const isDeepImport = (path: string, specifier: string, target: string) =>
  /^[.@]/.test(specifier) &&
  target.startsWith('packages/') &&
  folderOf(path) !== folderOf(target) &&
  !target.endsWith('.test-helper')

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
    const targetPath = importedPath(path, specifier)
    if (targetPath === undefined) {
      const rule = forbiddenPackages[part] ?? forbiddenPackages[folderOf(path)]
      return rule?.packages.test(specifier) ? [`${location}: ${rule.reason}.`] : []
    }
    if (part !== 'tests' && isDeepImport(path, specifier, targetPath)) {
      const [, name] = folderOf(targetPath).split('/')
      return [
        `${location}: import what the package exports, from '${name}' or another entry of its package.json.`,
      ]
    }
    const target = partOf(targetPath)
    if (target === part || allowed.includes(target) || allowed.includes(folderOf(target))) return []
    if (floorFolders.includes(part) && floorFolders.includes(target))
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
