/** Facts about the deck itself: its title and the addresses of its pages. Speaker and place: data/event.ts. */
export const deck = {
  title: 'The LLM Stack — Explained Simply',
  author: 'The LLM Stack contributors',
  description:
    'A beginner-friendly talk on how modern AI systems like ChatGPT and Claude are structured, from foundations to applications.',
  /** Length of the talk in its default slot. */
  minutes: 30,
  /** The handout's address, relative to the deck's. */
  handout: '#/handout',
  /** The interactive diagram's address, relative to the deck's. */
  diagram: '#/diagram',
} as const

/** Slides whose content the handout has as a list of its own, instead of a picture. */
const referenceSlides: readonly string[] = ['glossary', 'sources']
export const isReferenceSlide = (slide: string): boolean => referenceSlides.includes(slide)

/** Id of the handout's element for a slide, for links. */
export const handoutAnchor = (name: string): string => `sheet-${name}`
