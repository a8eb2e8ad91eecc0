/** The deck's own facts: what it is called, and where its pages are. Who gives it, and where: data/event.ts. */
export const deck = {
  title: 'The LLM Stack — Explained Simply',
  author: 'The LLM Stack contributors',
  description:
    'A beginner-friendly talk on how modern AI systems like ChatGPT and Claude are structured, from foundations to applications.',
  minutes: 30,
  /** The handout's address, relative to the deck's. */
  handout: '#/handout',
  /** The interactive diagram's, too. */
  diagram: '#/diagram',
} as const

/** Slides whose every word the handout has in a list of its own: there they are no picture. */
const referenceSlides: readonly string[] = ['glossary', 'sources']
export const isReferenceSlide = (slide: string): boolean => referenceSlides.includes(slide)

/** The element that shows a slide in the handout, for links. */
export const handoutAnchor = (name: string): string => `sheet-${name}`
