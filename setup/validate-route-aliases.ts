/** Which names a slide may have: its `routeAlias` is its address in the deck and its target in print. */

/** First parts of addresses that are taken: by Slidev, by the pages beside the deck, and by one to come. */
export const reservedPaths = [
  'entry',
  'export',
  'notes',
  'notes-edit',
  'overview',
  'presenter',
  'print',
  'diagram',
  'handout',
  'model',
]
/** Ids that Slidev's print page has already: a link in the PDF would lead there. */
export const reservedIds = [
  'app',
  'mermaid-rendering-container',
  'page-root',
  'print-container',
  'print-content',
  'twoslash-container',
]

export interface AliasedSlide {
  /** What stands at `routeAlias`. */
  alias: unknown
  /** Line of slides.md where the slide starts. */
  line: number
}

function aliasProblem(alias: unknown, others: readonly unknown[]): string | false {
  if (!alias) return 'has no name. Write one in its frontmatter, for example routeAlias: next-token'
  if (typeof alias !== 'string' || !/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(alias))
    return `is named “${String(alias)}”. A name is of lower-case words with hyphens, and no number: next-token`
  if ([...reservedPaths, ...reservedIds].includes(alias))
    return `is named “${alias}”, which is the address of a page or part of one. Choose another routeAlias`
  return others.includes(alias) && `is named “${alias}”, as a slide before it is. Choose another routeAlias`
}

/** One message for each slide whose name is missing, malformed, taken or doubled. */
export const validateRouteAliases = (slides: readonly AliasedSlide[]): string[] =>
  slides.flatMap(({ alias: name, line }, i) => {
    const others = slides.slice(0, i).map((s) => s.alias)
    const problem = aliasProblem(name, others)
    return problem ? [`slides.md:${line}: this slide ${problem}.`] : []
  })
