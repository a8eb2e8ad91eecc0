/** Cost of a chat: each turn sends the complete conversation again, and tokens read and written are charged. */
import { chatWords, prices, type Price, WORDS_PER_TOKEN } from '../../data/prices'

/** Tokens of one turn. `system`, `history` and `message` are sent, `reply` is written. */
export interface ChatTurn {
  /** Instructions of the app. */
  system: number
  /** Messages and replies of the turns before. */
  history: number
  /** The new message. */
  message: number
  reply: number
}

const tokensOf = (words: number) => Math.round(words / WORDS_PER_TOKEN)
const [system, message, reply] = [chatWords.system, chatWords.message, chatWords.reply].map(tokensOf)

/** The first `n` turns of a chat. */
export const chatTurns = (n: number): ChatTurn[] =>
  Array.from({ length: n }, (_, k) => ({ system, history: k * (message + reply), message, reply }))

/** Tokens that a model reads (input) and writes (output). */
export interface TokenUsage {
  input: number
  output: number
}
/** Tokens of a chat of `n` turns. */
export function chatUsage(n: number): TokenUsage {
  const turns = chatTurns(n)
  const sum = (count: (turn: ChatTurn) => number) => turns.reduce((all, turn) => all + count(turn), 0)
  return { input: sum((t) => t.system + t.history + t.message), output: sum((t) => t.reply) }
}

/** Cost in US dollars; prices are per million tokens. */
export const chatCost = (usage: TokenUsage, price: Price): number =>
  (usage.input * price.input + usage.output * price.output) / 1e6

/** 0.00252 → '0.25 cents'; 2.52 → '$2.52'; 3024 → '$3,024'. */
export function formatDollars(amount: number): string {
  if (amount < 1) return `${Number((100 * amount).toPrecision(2))} cents`
  return amount < 10 ? `$${amount.toFixed(2)}` : `$${Math.round(amount).toLocaleString('en')}`
}

const DAYS_PER_MONTH = 30
/** A model's price with the formatted costs of one chat, and of a month of such chats. */
export interface BillRow extends Price {
  chat: string
  month: string
}
/** The bill of every model of the price list. */
export const billRows = (usage: TokenUsage, chatsPerDay: number): BillRow[] =>
  prices.map((price) => {
    const cost = chatCost(usage, price)
    return {
      ...price,
      chat: formatDollars(cost),
      month: formatDollars(cost * chatsPerDay * DAYS_PER_MONTH),
    }
  })
