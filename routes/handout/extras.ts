/** What follows the sheets: an id to link to, and its name in the contents. */
export const extras = [
  { id: 'layers', name: 'The whole building in a table' },
  { id: 'roadmaps', name: 'Two roadmaps' },
  { id: 'glossary', name: 'The words of this talk' },
  { id: 'sources', name: 'Sources' },
] as const

/** Slides whose every word is in one of these. The slide of the roadmaps says more than its list does. */
const listed = ['glossary', 'sources']
export const isListed = (slide: string): boolean => listed.includes(slide)
