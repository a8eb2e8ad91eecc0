/** What a chat costs: the app sends everything again with every turn, and each token read or written is paid for. */
import { chatWords, type Price, WORDS_PER_TOKEN } from '../../data/prices'

export interface Turn {
  /** Tokens sent: the app's instructions, what was said before, the new message. */
  system: number
  past: number
  asked: number
  /** Tokens written. */
  reply: number
}

const tokens = (words: number) => Math.round(words / WORDS_PER_TOKEN)
const [system, asked, reply] = [chatWords.system, chatWords.asked, chatWords.reply].map(tokens)

export const turnsOf = (n: number): Turn[] =>
  Array.from({ length: n }, (_, k) => ({ system, past: k * (asked + reply), asked, reply }))

export interface Bill {
  read: number
  written: number
}
/** Tokens of a chat of n turns. */
export function billOf(n: number): Bill {
  const turns = turnsOf(n)
  const sum = (count: (turn: Turn) => number) => turns.reduce((all, turn) => all + count(turn), 0)
  return { read: sum((t) => t.system + t.past + t.asked), written: sum((t) => t.reply) }
}

/** US dollars. */
export const costOf = ({ read, written }: Bill, { input, output }: Price): number =>
  (read * input + written * output) / 1e6

/** 0.00252 → '0.25 cents'; 2.52 → '$2.52'; 3024 → '$3,024'. */
export function dollars(amount: number): string {
  if (amount < 1) return `${Number((100 * amount).toPrecision(2))} cents`
  return amount < 10 ? `$${amount.toFixed(2)}` : `$${Math.round(amount).toLocaleString('en')}`
}
