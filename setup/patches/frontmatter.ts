/**
 * What slides.md says of each slide reaches every visitor with the first slide. What only the handout, the rehearsal
 * or Slidev's own editor reads is taken out; the handout finds it in `virtual:slide-descriptions`. Speaker notes come when somebody
 * reads them (lazy/notes.ts), all together in `virtual:notes`.
 */
import { fileURLToPath } from 'node:url'
import type { SlidevData } from '@slidev/types'
import type { Plugin } from 'vite'
import { virtualModule } from '../virtual-module'

/** What a slide shows, for somebody who cannot see it, and the ids of data/sources.ts it rests on. */
export interface SlideDescription {
  alt: string
  sources: readonly string[]
}

/** What the deck itself never reads. */
const UNUSED_KEYS = ['alt', 'sources', 'slot', 'demo', 'pause']
/** Slidev's module of a slide's frontmatter, and the two objects written into it. */
const LAZY_NOTES_PATH = fileURLToPath(new URL('../lazy/notes.ts', import.meta.url))
const FRONTMATTER_MODULE = /__slidev_(\d+)\.frontmatter$/
const FRONTMATTER_DATA = /^(export const frontmatterData = )(\{.*\})$/m
const SLIDE_DATA = /^( {4}\.\.\.\()(\{.*\})(\),)$/m

const omitKeys = (json: string, ...keys: string[]): string =>
  JSON.stringify(JSON.parse(json), (key, value: unknown) => (keys.includes(key) ? undefined : value))

/** Slide `no`'s module without what the deck itself never reads, and its notes. Throws if Slidev writes it in another way. */
export function stripFrontmatter(module: string, no: number): { code: string; note: string } {
  const base = SLIDE_DATA.exec(module)?.[2]
  if (!FRONTMATTER_DATA.test(module) || !base)
    throw new Error('setup/patches/frontmatter.ts: Slidev writes the frontmatter of slides in a new way.')
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

export const describeSlides = (slides: SlidevData['slides']): Record<string, SlideDescription> =>
  Object.fromEntries(
    slides.map(({ frontmatter: { routeAlias, alt = '', sources = [] } }) => [routeAlias, { alt, sources }]),
  )

export function frontmatterPatch(data: Pick<SlidevData, 'slides'>): Plugin[] {
  const notes: string[] = []
  let isBuild = false
  return [
    virtualModule('virtual:slide-descriptions', () => describeSlides(data.slides)),
    virtualModule('virtual:notes', async (context) => {
      // The dev server leaves them where they are.
      if (!isBuild) return notes
      // Each module puts its slide's notes aside as it is transformed.
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
