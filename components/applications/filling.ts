/** A prompt and the window it has to fit into: what of it goes in, what is left out, and why. */
import { promptParts, promptWindow, type PromptPart } from '../../data/applications'
import { assemble } from '../../stack/applications'

/** Parts that can be taken out by hand. */
export const OPTIONAL = promptParts.filter(({ kind }) => kind !== 'question')
const PREPARED = promptParts.at(-1)!

/** Counts a text's tokens; undefined if nobody here can. */
export type Count = (text: string) => number | undefined
/** What can be said without a tokenizer: the parts as they were counted once. */
export const recorded: Count = (text) => promptParts.find((part) => part.text === text)?.tokens

export interface Choice {
  /** Kinds of the parts that are on; the question always is. */
  on: readonly string[]
  /** Tokens of the window. */
  size: number
  question: string
}
export interface Row extends PromptPart {
  /** off: taken out by hand; out: there is no room for it. */
  is: 'in' | 'out' | 'off'
}
export interface Filling {
  rows: Row[]
  /** Of all that goes in, and how many could. */
  tokens: number
  room: number
  /** Why something is out, or nothing can be sent: a sentence. */
  why?: string
  /** It cannot be sent. */
  refused?: boolean
}

export function fill({ on, size, question }: Choice, count: Count): Filling {
  const text = count(question) === undefined ? PREPARED.text : question
  const parts = promptParts.map((part) => {
    const says = part === PREPARED ? text : part.text
    return { ...part, text: says, tokens: count(says) ?? part.tokens }
  })
  const wanted = parts.filter((part) => part.kind === 'question' || on.includes(part.kind))
  const room = size - promptWindow.reply
  const rows = (out: readonly PromptPart[]): Row[] =>
    parts.map((part) => ({ ...part, is: !wanted.includes(part) ? 'off' : out.includes(part) ? 'out' : 'in' }))
  try {
    const window = { size, reply: promptWindow.reply, count: (says: string) => count(says)! }
    const { tokens, out } = assemble(wanted, window)
    return { rows: rows(out.map(({ part }) => part)), tokens, room, why: out.at(-1)?.why }
  } catch {
    const kept = wanted.filter(({ kind }) => kind === 'system' || kind === 'question')
    const tokens = kept.reduce((sum, part) => sum + part.tokens, 0)
    const out = wanted.filter((part) => !kept.includes(part))
    const what = kept.map(({ name }) => name).join(' and ')
    const why = `${what}: ${tokens} tokens, and room for ${room}. Nothing is sent.`
    return { rows: rows(out), tokens, room, why, refused: true }
  }
}
