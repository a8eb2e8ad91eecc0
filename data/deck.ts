/** The deck's own facts: what it is called and where it lives. */
export const deck = {
  title: 'The LLM Stack — Explained Simply',
  author: 'The LLM Stack contributors',
  description:
    'A beginner-friendly talk on how modern AI systems like ChatGPT and Claude are structured, from foundations to applications.',
  minutes: 30,
} as const
