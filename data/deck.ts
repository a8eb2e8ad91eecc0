/**
 * The deck's own facts: what it is called and where it lives.
 *
 * `url` is where the deck is hosted, with the slash at its end. The one below is a placeholder on a reserved
 * domain: put your own there before you print. On a hosted deck the QR codes follow the page's own address, so
 * `url` matters only for PDFs and for talks given from this machine.
 */
export const deck = {
  title: 'The LLM Stack — Explained Simply',
  author: 'The LLM Stack contributors',
  description:
    'A beginner-friendly talk on how modern AI systems like ChatGPT and Claude are structured, from foundations to applications.',
  minutes: 30,
  url: 'https://example.org/llm-stack/',
  /** The handout's address, relative to the deck's. */
  handout: '#/handout',
  /** The interactive diagram's, too. */
  diagram: '#/diagram',
} as const
