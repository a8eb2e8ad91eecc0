/**
 * Slidev loads the frontmatter of all slides with the first one. Keys that the deck never reads in the page are taken out
 * here, and speaker notes move into `virtual:notes`, which loads on first use (client/notes.ts).
 */
import { fileURLToPath } from 'node:url'
import type { SlidevData } from '@slidev/types'
import { normalizePath, type Plugin } from 'vite'
import { virtualModule } from './virtual-module'

export interface FrontmatterOptions {
  /** Keys that the deck never reads in the page. */
  omit: readonly string[]
  /** Whether notes are lazy. */
  lazyNotes: boolean
}

const NOTES_PATH = normalizePath(fileURLToPath(new URL('../client/notes.ts', import.meta.url)))
/** Slidev's module of a slide's frontmatter, and the two objects in its code. */
const FRONTMATTER_MODULE = /__slidev_(\d+)\.frontmatter$/
const FRONTMATTER_DATA = /^(export const frontmatterData = )(\{.*\})$/m
const SLIDE_DATA = /^( {4}\.\.\.\()(\{.*\})(\),)$/m

const omitKeys = (json: string, keys: readonly string[]): string =>
  JSON.stringify(JSON.parse(json), (key, value: unknown) => (keys.includes(key) ? undefined : value))

/** Slide `no`: its module with lazy notes, and these notes. Throws if Slidev has changed it. */
function withLazyNotes(module: string, no: number): { code: string; note: string } {
  const base = SLIDE_DATA.exec(module)?.[2]
  if (!base)
    throw new Error('slidev-addon-web, “lazy-notes”: Slidev’s module of a slide’s frontmatter has changed.')
  const { noteHTML = '' } = JSON.parse(base) as { noteHTML?: string }
  const code = module.replace(
    SLIDE_DATA,
    (_, before: string, json: string, after: string) =>
      `${before}${omitKeys(json, ['frontmatterRaw', 'noteHTML'])}${after}\n    get noteHTML() { return lazyNote(${no}) },`,
  )
  return { code: `import { lazyNote } from '${NOTES_PATH}'\n${code}`, note: noteHTML }
}

/** Slide `no`: its module with what `options` say, and its notes if these are lazy. Throws if Slidev has changed it. */
export function stripFrontmatter(
  module: string,
  no: number,
  { omit, lazyNotes }: FrontmatterOptions,
): { code: string; note: string } {
  const stripped = omit.length
    ? module.replace(FRONTMATTER_DATA, (_, before: string, json: string) => before + omitKeys(json, omit))
    : module
  return lazyNotes ? withLazyNotes(stripped, no) : { code: stripped, note: '' }
}

/** Vite plugins: the module `virtual:notes`, and in a build the changes of frontmatter. */
export function frontmatter(data: Pick<SlidevData, 'slides'>, options: FrontmatterOptions): Plugin[] {
  const notes: string[] = []
  let isBuild = false
  return [
    virtualModule('virtual:notes', async (context) => {
      // On the dev server Slidev's modules keep their notes.
      if (!isBuild || !options.lazyNotes) return notes
      // Loading a frontmatter module transforms it, which fills `notes` below.
      const ids = data.slides.map(({ source }, i) => `${source.filepath}__slidev_${i + 1}.frontmatter`)
      await Promise.all(ids.map((id) => context.load({ id })))
      return notes
    }),
    {
      name: 'slidev-web:frontmatter',
      apply: 'build',
      enforce: 'pre',
      config: () => void (isBuild = true),
      transform(module, id) {
        const no = Number(FRONTMATTER_MODULE.exec(id)?.[1])
        if (!no) return
        const { code, note } = stripFrontmatter(module, no, options)
        notes[no - 1] = note
        return { code, map: null }
      },
    },
  ]
}
