/** The lists after the slides: the id of the element, and its name in the contents. */
export const extras = [
  { id: 'layers', name: 'The whole building in a table' },
  { id: 'card', name: 'A card to cut out' },
  { id: 'roadmaps', name: 'Two roadmaps' },
  { id: 'glossary', name: 'The words of this talk' },
  { id: 'sources', name: 'Sources' },
] as const
