/** Validates the names of slides: a `routeAlias` is the slide's address in the deck, and its link target in print. */

/** First segments of addresses of Slidev's pages and of pages beside the deck; `model` is kept for a planned one. */
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
/** Ids of elements in Slidev's print page: a link in the PDF would lead there. */
export const reservedIds = [
  'app',
  'mermaid-rendering-container',
  'page-root',
  'print-container',
  'print-content',
  'twoslash-container',
]

/** A slide to validate. */
export interface AliasedSlide {
  /** Value of `routeAlias` in its frontmatter. */
  alias: unknown
  /** Line of slides.md where it starts. */
  line: number
}

/** The problem with a name, a phrase that continues “this slide”. `others`: names of the slides before it. */
function aliasProblem(alias: unknown, others: readonly unknown[]): string | false {
  if (!alias) return 'has no name. Write one in its frontmatter, for example routeAlias: next-token'
  if (typeof alias !== 'string' || !/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(alias))
    return `is named “${String(alias)}”. Write lower-case words with hyphens: next-token`
  if ([...reservedPaths, ...reservedIds].includes(alias))
    return `is named “${alias}”, which is the address of a page or part of one. Choose another routeAlias`
  return others.includes(alias) && `is named “${alias}”, as a slide before it is. Choose another routeAlias`
}

/** A message for each slide whose name is missing, malformed, reserved or not unique. */
export const validateRouteAliases = (slides: readonly AliasedSlide[]): string[] =>
  slides.flatMap(({ alias, line }, i) => {
    const others = slides.slice(0, i).map((s) => s.alias)
    const problem = aliasProblem(alias, others)
    return problem ? [`slides.md:${line}: this slide ${problem}.`] : []
  })
