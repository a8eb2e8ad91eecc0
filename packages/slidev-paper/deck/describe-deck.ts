/** A deck as its headmatter and slides describe it. */

/** A slide of a deck. */
export interface PaperSlide {
  /** Its number, from 1. */
  no: number
  /** Its name in addresses: `routeAlias`, otherwise the number. */
  name: string
  /** Title in the frontmatter, otherwise the first heading; '' = none. */
  title: string
  /** Level of that heading, from 1. */
  level: number
  /** `section` in the frontmatter. */
  section?: string
}

/** What a PDF needs to know of a deck. */
export interface SlidevDeck {
  /** Whether addresses of slides stand behind a `#`. */
  hashRouting: boolean
  /** Size of a slide, px. */
  width: number
  /** Size of a slide, px. */
  height: number
  /** '' = none. */
  title: string
  /** '' = none. */
  author: string
  /** Plain text; '' = none. */
  info: string
  /** In the order of the headmatter. */
  keywords: string[]
  /** Language that the deck states, as BCP 47; '' = none. */
  lang: string
  /** All that are not hidden, in order. */
  slides: PaperSlide[]
}

/** Parts of what Slidev reads of a deck. */
export interface SlidevData {
  config: Record<string, unknown> & {
    canvasWidth: number
    aspectRatio: number
    htmlAttrs?: Record<string, unknown>
  }
  headmatter: Record<string, unknown>
  slides: { title?: string; level?: number; frontmatter: Record<string, unknown> }[]
}

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Markdown without its marks, on one line. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/^#+ /gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^>]*>|[*`]|\{[.#][^}]*\}/gi, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Describes a deck by what Slidev read of it. */
export function describeDeck({ config, headmatter, slides }: SlidevData): SlidevDeck {
  const { author, keywords } = headmatter
  return {
    hashRouting: config.routerMode === 'hash',
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    title: plainText(textOf(headmatter.title)),
    author: Array.isArray(author) ? author.map(textOf).join(', ') : textOf(author),
    info: plainText(textOf(headmatter.info)),
    keywords: (Array.isArray(keywords) ? keywords.map(textOf) : textOf(keywords).split(','))
      .map((word) => word.trim())
      .filter(Boolean),
    lang: textOf(headmatter.lang) || textOf(config.htmlAttrs?.lang),
    slides: slides.map(({ title, level, frontmatter }, i) => ({
      no: i + 1,
      name: textOf(frontmatter.routeAlias) || String(i + 1),
      title: plainText(textOf(title)),
      level: level ?? 1,
      section: textOf(frontmatter.section) || undefined,
    })),
  }
}
