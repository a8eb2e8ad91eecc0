/**
 * What slides.md says of each slide reaches every visitor with the first slide. What only the handout, the rehearsal
 * or Slidev's own editor reads is taken out; the handout finds it in `virtual:described`.
 */
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
const MODULE = /__slidev_\d+\.frontmatter$/
const OWN = /^(export const frontmatterData = )(\{.*\})$/m
const BASE = /^( {4}\.\.\.\()(\{.*\})(\),)$/m

const without = (json: string, ...keys: string[]): string =>
  JSON.stringify(JSON.parse(json), (key, value: unknown) => (keys.includes(key) ? undefined : value))

/** The text of such a module without what the deck itself never reads. Throws if Slidev writes it in another way. */
export function lean(module: string): string {
  if (!OWN.test(module) || !BASE.test(module))
    throw new Error('setup/lean-slides.ts: Slidev writes the frontmatter of slides in a new way.')
  return module
    .replace(OWN, (_, before: string, json: string) => before + without(json, ...UNREAD))
    .replace(
      BASE,
      (_, before: string, json: string, after: string) => before + without(json, 'frontmatterRaw') + after,
    )
}

export const describe = (slides: SlidevData['slides']): Record<string, Description> =>
  Object.fromEntries(
    slides.map(({ frontmatter: { routeAlias, alt = '', sources = [] } }) => [routeAlias, { alt, sources }]),
  )

export const leanSlides = (data: Pick<SlidevData, 'slides'>): Plugin[] => [
  virtual('virtual:described', () => describe(data.slides)),
  {
    name: 'lean-slides',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (MODULE.test(id) ? { code: lean(code), map: null } : undefined),
  },
]
