/**
 * What slides.md says of each slide reaches every visitor with the first slide. What only the handout, the rehearsal
 * or Slidev's own editor reads is taken out; the handout finds it in `virtual:described`. Speaker notes come when somebody
 * reads them (late/notes.ts), all together in `virtual:notes`.
 */
import { fileURLToPath } from 'node:url'
import type { SlidevData } from '@slidev/types'
import type { Plugin } from 'vite'
import { virtual } from './virtual'

/** What a slide shows, for somebody who cannot see it, and the ids of data/sources.ts it rests on. */
export interface Description {
  alt: string
  sources: readonly string[]
}

/** What the deck itself never reads. */
const UNREAD = ['alt', 'sources', 'slot', 'demo', 'pause']
/** Slidev's module of a slide's frontmatter, and the two objects written into it. */
const LATE = fileURLToPath(new URL('late/notes.ts', import.meta.url))
const MODULE = /__slidev_(\d+)\.frontmatter$/
const OWN = /^(export const frontmatterData = )(\{.*\})$/m
const BASE = /^( {4}\.\.\.\()(\{.*\})(\),)$/m

const without = (json: string, ...keys: string[]): string =>
  JSON.stringify(JSON.parse(json), (key, value: unknown) => (keys.includes(key) ? undefined : value))

/** Slide `no`'s module without what the deck itself never reads, and its notes. Throws if Slidev writes it in another way. */
export function lean(module: string, no: number): { code: string; note: string } {
  const base = BASE.exec(module)?.[2]
  if (!OWN.test(module) || !base)
    throw new Error('setup/lean-slides.ts: Slidev writes the frontmatter of slides in a new way.')
  const { noteHTML = '' } = JSON.parse(base) as { noteHTML?: string }
  const code = module
    .replace(OWN, (_, before: string, json: string) => before + without(json, ...UNREAD))
    .replace(
      BASE,
      (_, before: string, json: string, after: string) =>
        `${before}${without(json, 'frontmatterRaw', 'noteHTML')}${after}\n    get noteHTML() { return lateNote(${no}) },`,
    )
  return { code: `import { lateNote } from '${LATE}'\n${code}`, note: noteHTML }
}

export const describe = (slides: SlidevData['slides']): Record<string, Description> =>
  Object.fromEntries(
    slides.map(({ frontmatter: { routeAlias, alt = '', sources = [] } }) => [routeAlias, { alt, sources }]),
  )

export function leanSlides(data: Pick<SlidevData, 'slides'>): Plugin[] {
  const notes: string[] = []
  let building = false
  return [
    virtual('virtual:described', () => describe(data.slides)),
    virtual('virtual:notes', async (context) => {
      // The dev server leaves them where they are.
      if (!building) return notes
      // Each module puts its slide's notes aside as it is transformed.
      const ids = data.slides.map(({ source }, i) => `${source.filepath}__slidev_${i + 1}.frontmatter`)
      await Promise.all(ids.map((id) => context.load({ id })))
      return notes
    }),
    {
      name: 'lean-slides',
      apply: 'build',
      enforce: 'pre',
      config: () => void (building = true),
      transform(module, id) {
        const no = Number(MODULE.exec(id)?.[1])
        if (!no) return
        const { code, note } = lean(module, no)
        notes[no - 1] = note
        return { code, map: null }
      },
    },
  ]
}
