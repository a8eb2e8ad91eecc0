/** What a shop's help desk is asked on the slide `api`, and what it knows. */
export const orderQuestion = 'Where is order A17?'

export const orders: ReadonlyMap<string, string> = new Map([['A17', 'left us on Monday']])

/** Replies to it, for a model that can call tools where none is at hand. */
export const orderReplies = {
  by: 'written by hand',
  when: '2026-11-25',
  order: 'A17',
  text: 'Order A17 left us on Monday. It is on its way.',
} as const
