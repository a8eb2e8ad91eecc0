/** What a chat takes and costs: a made-up chat in words, and two models of one published price list. */

/** Words of a help desk's chat: its instructions, a customer's message, a reply. */
export const chatWords = { system: 300, message: 30, reply: 150 } as const

/** A rule of thumb for English (source: `tokens-words`). */
export const WORDS_PER_TOKEN = 0.75

export interface Price {
  name: string
  /** US dollars per million tokens read, and written. */
  input: number
  output: number
}

/** Source: `prices`. Both for prompts of up to 100,000 tokens. */
export const prices: readonly Price[] = [
  { name: 'Claude Haiku 5.5', input: 0.1, output: 0.5 },
  { name: 'Claude Opus 5.5', input: 4, output: 20 },
]
/** When the price list was read. */
export const pricesAsOf = 'October 2026'
