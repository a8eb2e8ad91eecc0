import { normalizePath, type Plugin } from 'vite'
import { fileURLToPath } from 'node:url'
import type { Change, ChangeGroup, Edit, Substitution } from '../changes/change'
import type { ReadInstalled } from '../changes/installed-files'

const ADDON_FOLDER = fileURLToPath(new URL('..', import.meta.url))
const PREFIX = '\0slidev-web:'
/** `slidev:Name` imports internals/Name.vue of Slidev's client, without its types, which do not pass every deck's checks. */
const CLIENT_PREFIX = 'slidev:'

/** A module's file, without what Vite adds to it. */
const fileOf = (id: string) => normalizePath(id.split('?')[0]!)

/** Makes all edits of one file. Throws an Error if another plugin has changed the file before. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  return edits.reduce((text, { from, to, file }) => {
    if (!text.includes(from))
      throw new Error(`slidev-addon-web: another plugin has changed ${file} before. Not found:\n${from}`)
    // In a replacement string, $& and the like are special; a function's result is taken literally.
    return text.replace(from, () => to)
  }, code)
}

/** Vite plugin that makes changes of files and imports. `read`: what is installed. */
export function changesPlugin(groups: readonly ChangeGroup[], read: ReadInstalled): Plugin {
  const placed = groups
    .flatMap(({ changes }) => changes)
    .flatMap((change) =>
      read(change.package, change.file).map(({ path }) => ({ change, path: normalizePath(path) })),
    )
  const inFile = <C extends Change>(path: string, kind: C['kind']): C[] =>
    placed.filter((p) => p.path === path && p.change.kind === kind).map((p) => p.change as C)
  const codeOf = (change: Change) =>
    change.kind === 'substitution' && 'code' in change.by ? change.by.code : ''
  const substitutes = [...new Set(placed.map(({ change }) => codeOf(change)))]
  const substituteOf = (id: string) =>
    id.startsWith(PREFIX) ? substitutes[+id.slice(PREFIX.length)] : undefined
  /** A file that has this code in place of a module. */
  const userOf = (code: string) => placed.find(({ change }) => codeOf(change) === code)?.path
  return {
    name: 'slidev-web:changes',
    enforce: 'pre',
    resolveId(id, importer = '') {
      if (id.startsWith(CLIENT_PREFIX))
        return this.resolve(`@slidev/client/internals/${id.slice(CLIENT_PREFIX.length)}.vue`, importer)
      // A package that Slidev's code imports need not be found from the deck: pnpm keeps it to Slidev.
      if (importer.startsWith(PREFIX))
        return this.resolve(id, userOf(substituteOf(importer)!), { skipSelf: true })
      const found = inFile<Substitution>(fileOf(importer), 'substitution').find((s) => s.specifier === id)
      if (!found) return
      if ('path' in found.by) return normalizePath(ADDON_FOLDER + found.by.path)
      return PREFIX + substitutes.indexOf(found.by.code)
    },
    load: substituteOf,
    transform(code, id) {
      const edits = id.includes('?') ? [] : inFile<Edit>(normalizePath(id), 'edit')
      return edits.length ? { code: applyEdits(code, edits), map: null } : undefined
    },
  }
}
