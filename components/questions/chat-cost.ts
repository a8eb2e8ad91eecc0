/** What a chat costs: the app sends everything again with every turn, and each token read or written is paid for. */
import { chatWords, type Price, WORDS_PER_TOKEN } from '../../data/prices'

export interface ChatTurn {
  /** Tokens sent: the app's instructions, what was said before, the new message. */
  system: number
  history: number
  message: number
  /** Tokens written. */
  reply: number
}

const tokensOf = (words: number) => Math.round(words / WORDS_PER_TOKEN)
const [system, message, reply] = [chatWords.system, chatWords.message, chatWords.reply].map(tokensOf)

export const chatTurns = (n: number): ChatTurn[] =>
  Array.from({ length: n }, (_, k) => ({ system, history: k * (message + reply), message, reply }))

export interface TokenUsage {
  input: number
  output: number
}
/** Tokens of a chat of n turns. */
export function chatUsage(n: number): TokenUsage {
  const turns = chatTurns(n)
  const sum = (count: (turn: ChatTurn) => number) => turns.reduce((all, turn) => all + count(turn), 0)
  return { input: sum((t) => t.system + t.history + t.message), output: sum((t) => t.reply) }
}

/** US dollars. */
export const chatCost = ({ input: read, output: written }: TokenUsage, { input, output }: Price): number =>
  (read * input + written * output) / 1e6

/** 0.00252 → '0.25 cents'; 2.52 → '$2.52'; 3024 → '$3,024'. */
export function formatDollars(amount: number): string {
  if (amount < 1) return `${Number((100 * amount).toPrecision(2))} cents`
  return amount < 10 ? `$${amount.toFixed(2)}` : `$${Math.round(amount).toLocaleString('en')}`
}
