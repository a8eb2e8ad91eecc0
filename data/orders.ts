/** The question to a shop's help desk on the slide `api`. */
export const orderQuestion = 'Where is order A17?'

/** The help desk's records: status by order number. */
export const orders: ReadonlyMap<string, string> = new Map([['A17', 'left us on Monday']])

/** Recorded reply with its tool call, for a browser without a model that can call tools. */
export const orderReplies = {
  by: 'written by hand',
  when: '2026-11-25',
  order: 'A17',
  text: 'Order A17 left us on Monday. It is on its way.',
} as const
