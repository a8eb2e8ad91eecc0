/**
 * Slidev loads the frontmatter of all slides with the first one. This patch takes out keys that only the handout, the
 * rehearsal or Slidev's editor read; the handout imports them from `virtual:slide-descriptions`. Speaker notes move into
 * `virtual:notes`, which loads on first use (lazy/notes.ts).
 */
import { fileURLToPath } from 'node:url'
import type { SlidevData } from '@slidev/types'
import type { Plugin } from 'vite'
import { virtualModule } from '../virtual-module'

/** What the handout adds to a slide. */
export interface SlideDescription {
  /** Alternative text of the slide as a picture. */
  alt: string
  /** Ids of its sources in data/sources.ts. */
  sources: readonly string[]
}

/** Keys that the deck itself never reads. */
const UNUSED_KEYS = ['alt', 'sources', 'slot', 'demo', 'pause']
const LAZY_NOTES_PATH = fileURLToPath(new URL('../lazy/notes.ts', import.meta.url))
/** Slidev's module of a slide's frontmatter, and the two objects in its code. */
const FRONTMATTER_MODULE = /__slidev_(\d+)\.frontmatter$/
const FRONTMATTER_DATA = /^(export const frontmatterData = )(\{.*\})$/m
const SLIDE_DATA = /^( {4}\.\.\.\()(\{.*\})(\),)$/m

const omitKeys = (json: string, ...keys: string[]): string =>
  JSON.stringify(JSON.parse(json), (key, value: unknown) => (keys.includes(key) ? undefined : value))

/** Slide `no`: its module without unused keys and with lazy notes, and these notes. Throws if Slidev has changed it. */
export function stripFrontmatter(module: string, no: number): { code: string; note: string } {
  const base = SLIDE_DATA.exec(module)?.[2]
  if (!FRONTMATTER_DATA.test(module) || !base)
    throw new Error('setup/patches/frontmatter.ts: Slidev’s frontmatter module has changed.')
  const { noteHTML = '' } = JSON.parse(base) as { noteHTML?: string }
  const code = module
    .replace(FRONTMATTER_DATA, (_, before: string, json: string) => before + omitKeys(json, ...UNUSED_KEYS))
    .replace(
      SLIDE_DATA,
      (_, before: string, json: string, after: string) =>
        `${before}${omitKeys(json, 'frontmatterRaw', 'noteHTML')}${after}\n    get noteHTML() { return lazyNote(${no}) },`,
    )
  return { code: `import { lazyNote } from '${LAZY_NOTES_PATH}'\n${code}`, note: noteHTML }
}

/** Alternative text and source ids of each slide, by its name. */
export const describeSlides = (slides: SlidevData['slides']): Record<string, SlideDescription> =>
  Object.fromEntries(
    slides.map(({ frontmatter: { routeAlias, alt = '', sources = [] } }) => [routeAlias, { alt, sources }]),
  )

/** Vite plugins: the patch, and the two virtual modules. */
export function frontmatterPatch(data: Pick<SlidevData, 'slides'>): Plugin[] {
  const notes: string[] = []
  let isBuild = false
  return [
    virtualModule('virtual:slide-descriptions', () => describeSlides(data.slides)),
    virtualModule('virtual:notes', async (context) => {
      // On the dev server Slidev's modules keep their notes.
      if (!isBuild) return notes
      // Loading a frontmatter module transforms it, which fills `notes` below.
      const ids = data.slides.map(({ source }, i) => `${source.filepath}__slidev_${i + 1}.frontmatter`)
      await Promise.all(ids.map((id) => context.load({ id })))
      return notes
    }),
    {
      name: 'frontmatter-patch',
      apply: 'build',
      enforce: 'pre',
      config: () => void (isBuild = true),
      transform(module, id) {
        const no = Number(FRONTMATTER_MODULE.exec(id)?.[1])
        if (!no) return
        const { code, note } = stripFrontmatter(module, no)
        notes[no - 1] = note
        return { code, map: null }
      },
    },
  ]
}
