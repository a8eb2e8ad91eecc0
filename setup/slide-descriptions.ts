import type { SlidevData } from '@slidev/types'

/** What the handout adds to a slide. */
export interface SlideDescription {
  /** Alternative text of the slide as a picture. */
  alt: string
  /** Ids of its sources in data/sources.ts. */
  sources: readonly string[]
}

/** Alternative text and source ids of each slide, by its name: `virtual:slide-descriptions`. */
export const describeSlides = (slides: SlidevData['slides']): Record<string, SlideDescription> =>
  Object.fromEntries(
    slides.map(({ frontmatter: { routeAlias, alt = '', sources = [] } }) => [routeAlias, { alt, sources }]),
  )
