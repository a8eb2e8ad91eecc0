/** Cost of a chat: the lengths of a made-up chat, and two models of a published price list. */

/** Lengths in words of a help desk's instructions, a customer's message and a reply. */
export const chatWords = { system: 300, message: 30, reply: 150 } as const

/** A rule of thumb for English (source: `tokens-words`). */
export const WORDS_PER_TOKEN = 0.75

export interface Price {
  name: string
  /** US dollars per million tokens read. */
  input: number
  /** US dollars per million tokens written. */
  output: number
}

/** Prices for prompts of up to 100,000 tokens. Source: `prices`. */
export const prices: readonly Price[] = [
  { name: 'Claude Haiku 5.5', input: 0.1, output: 0.5 },
  { name: 'Claude Opus 5.5', input: 4, output: 20 },
]
/** Month in which the price list was read. */
export const pricesAsOf = 'October 2026'
