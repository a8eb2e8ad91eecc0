/** Which names a slide may have: its `routeAlias` is its address in the deck and its target in print. */

/** First parts of addresses that are taken: by Slidev, by the pages beside the deck, and by one to come. */
export const takenAddresses = [
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
export const takenIds = [
  'app',
  'mermaid-rendering-container',
  'page-root',
  'print-container',
  'print-content',
  'twoslash-container',
]

export interface Named {
  /** What stands at `routeAlias`. */
  name: unknown
  /** Line of slides.md where the slide starts. */
  line: number
}

function faultOf(name: unknown, others: readonly unknown[]): string | false {
  if (!name) return 'has no name. Write one in its frontmatter, for example routeAlias: next-token'
  if (typeof name !== 'string' || !/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name))
    return `is named “${String(name)}”. A name is of lower-case words with hyphens, and no number: next-token`
  if ([...takenAddresses, ...takenIds].includes(name))
    return `is named “${name}”, which is the address of a page or part of one. Choose another routeAlias`
  return others.includes(name) && `is named “${name}”, as a slide before it is. Choose another routeAlias`
}

/** One message for each slide whose name is missing, malformed, taken or doubled. */
export const nameFaults = (slides: readonly Named[]): string[] =>
  slides.flatMap(({ name, line }, i) => {
    const others = slides.slice(0, i).map((s) => s.name)
    const fault = faultOf(name, others)
    return fault ? [`slides.md:${line}: this slide ${fault}.`] : []
  })
