/** The files that the deck is built and exported from. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Folders that have no part in the deck. */
const OTHER_FOLDERS = [
  'bench',
  'docs',
  'exports',
  'models',
  'packages/llm-stack/docs',
  'packages/slidev-addon-stage/demo',
  'packages/slidev-addon-stage/docs',
  'packages/slidev-addon-web/demo',
  'packages/slidev-addon-web/docs',
  'packages/slidev-gate',
  'packages/slidev-paper/demo',
  'packages/slidev-paper/docs',
  'test-results',
  'tests',
  'types',
]
/** Files at the root that have none: settings of checks, and texts about the project. */
const OTHER_FILES = /^(LICENSE|(?!slides\.).*\.md|(eslint|playwright|stryker|vitest)\.config\..*)$/
/** Unit tests and their helpers, a package's settings, what is built or installed, and PDFs that the export has put into public/. */
const IGNORED = /^(dist|node_modules)$|\.test(-helper)?\.ts$|^tsdown\.config\.ts$|\.pdf$/

export interface DeckFile {
  /** From the root. */
  path: string
  /** Bytes. */
  size: number
  /** When it was last changed, in milliseconds since 1970. */
  mtimeMs: number
}

/** The files of the deck in `root`, in alphabetical order. */
export function deckFiles(root = '.'): DeckFile[] {
  const isInDeck = (name: string) => !name.startsWith('.') && !IGNORED.test(name)
  const filesIn = (folder: string): DeckFile[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => isInDeck(name))
      .flatMap((entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return OTHER_FOLDERS.includes(path) ? [] : filesIn(path)
        if (folder === '' && OTHER_FILES.test(path)) return []
        const { size, mtimeMs } = statSync(join(root, path))
        return [{ path, size, mtimeMs }]
      })
  return filesIn('').sort((a, b) => (a.path < b.path ? -1 : 1))
}
