/** Text of everything that could use a feature of Slidev: slides, and what Slidev and these import. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Folders and files that Slidev reads in a deck, a theme or an addon. */
const FOLDERS = ['components', 'layouts', 'pages', 'setup', 'snippets', 'styles']
const FILES =
  /^(global|global-top|global-bottom|slide-top|slide-bottom|custom-nav-controls|style|styles|GlobalTop|GlobalBottom|SlideTop|SlideBottom|CustomNavControls|index|uno\.config|unocss\.config)\.\w+$/
const SOURCE = /\.(vue|md|html|css|scss|sass|less|styl|postcss|[mc]?[jt]sx?)$/
const TEST = /\.(test|spec|test-helper)\.\w+$/
const SPECIFIER = /(?:from|import|src:|@import|<<<)\s*\(?\s*['"]?((?:\.{1,2}|@|~)?\/[^'"\s){}#?]+)/g
const ENDINGS = [
  '',
  '.ts',
  '.js',
  '.vue',
  '.tsx',
  '.jsx',
  '.mts',
  '.mjs',
  '/index.ts',
  '/index.js',
  '/index.vue',
]

const isFile = (path: string) => existsSync(path) && statSync(path).isFile()

/** Files that Slidev reads below a root by itself. */
function ownFiles(root: string): string[] {
  const inFolders = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  )
  const atRoot = readdirSync(root).filter((name) => FILES.test(name))
  return [...inFolders, ...atRoot.map((name) => join(root, name))].filter(
    (file) => SOURCE.test(file) && !TEST.test(file) && isFile(file),
  )
}

/** The file that an import leads to, if it is one of the deck's own. */
function importedFile(specifier: string, importer: string, root: string): string | undefined {
  const path = /^[@~]?\//.test(specifier)
    ? join(root, specifier.replace(/^[@~]?\//, ''))
    : resolve(dirname(importer), specifier)
  const file = ENDINGS.map((ending) => path + ending).find(isFile)
  return file && SOURCE.test(file) ? file : undefined
}

/**
 * Text of slides, components, layouts, styles and setups of a deck, with all files that they import by path. `roots`: the
 * folders of theme, addons and deck; `markdown`: text of each Markdown file of the deck, by its path.
 */
export function deckSources(roots: readonly string[], markdown: Readonly<Record<string, string>>): string {
  const texts = new Map(Object.entries(markdown))
  const userRoot = roots.at(-1)!
  const visit = (file: string, root: string) => {
    if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8'))
    for (const [, specifier] of texts.get(file)!.matchAll(SPECIFIER)) {
      const imported = importedFile(specifier!, file, root)
      if (imported && !texts.has(imported)) visit(imported, root)
    }
  }
  for (const file of Object.keys(markdown)) visit(file, userRoot)
  for (const root of roots) for (const file of ownFiles(root)) if (!texts.has(file)) visit(file, root)
  return [...texts.values()].join('\n')
}
