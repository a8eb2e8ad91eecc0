/** A prompt and the window it has to fit into: what of it goes in, what is left out, and why. */
import { promptParts, contextTokens, type PromptPart } from '../../data/prompt-parts'
import { assemblePrompt } from '../../stack/applications'

/** Parts that can be taken out by hand. */
export const OPTIONAL_PARTS = promptParts.filter(({ kind }) => kind !== 'question')
const PREPARED_QUESTION = promptParts.at(-1)!

/** Counts a text's tokens; undefined if nobody here can. */
export type CountTokens = (text: string) => number | undefined
/** What can be said without a tokenizer: the parts as they were counted once. */
export const recordedCount: CountTokens = (text) => promptParts.find((part) => part.text === text)?.tokens

export interface PromptSettings {
  /** Kinds of the parts that are on; the question always is. */
  enabled: readonly string[]
  /** Tokens of the window. */
  size: number
  question: string
}
export interface PromptRow extends PromptPart {
  /** off: taken out by hand; out: there is no room for it. */
  status: 'in' | 'out' | 'off'
}
export interface FittedPrompt {
  rows: PromptRow[]
  /** Of all that goes in, and how many could. */
  tokens: number
  room: number
  /** Why something is out, or nothing can be sent: a sentence. */
  why?: string
  /** It cannot be sent. */
  refused?: boolean
}

export function fitPrompt({ enabled: on, size, question }: PromptSettings, count: CountTokens): FittedPrompt {
  const text = count(question) === undefined ? PREPARED_QUESTION.text : question
  const parts = promptParts.map((part) => {
    const says = part === PREPARED_QUESTION ? text : part.text
    return { ...part, text: says, tokens: count(says) ?? part.tokens }
  })
  const enabledParts = parts.filter((part) => part.kind === 'question' || on.includes(part.kind))
  const room = size - contextTokens.reply
  const rows = (out: readonly PromptPart[]): PromptRow[] =>
    parts.map((part) => ({
      ...part,
      status: !enabledParts.includes(part) ? 'off' : out.includes(part) ? 'out' : 'in',
    }))
  try {
    const window = { size, reply: contextTokens.reply, count: (says: string) => count(says)! }
    const { tokens, dropped: out } = assemblePrompt(enabledParts, window)
    return { rows: rows(out.map(({ part }) => part)), tokens, room, why: out.at(-1)?.why }
  } catch {
    const mandatoryParts = enabledParts.filter(({ kind }) => kind === 'system' || kind === 'question')
    const tokens = mandatoryParts.reduce((sum, part) => sum + part.tokens, 0)
    const out = enabledParts.filter((part) => !mandatoryParts.includes(part))
    const what = mandatoryParts.map(({ name }) => name).join(' and ')
    const why = `${what}: ${tokens} tokens, and room for ${room}. Nothing is sent.`
    return { rows: rows(out), tokens, room, why, refused: true }
  }
}

/** The names of the parts that fit into a window of this size, all parts enabled. */
export function describeIncluded(size: number): string {
  const enabled = OPTIONAL_PARTS.map(({ kind }) => kind)
  const { rows, refused } = fitPrompt({ enabled, size, question: PREPARED_QUESTION.text }, recordedCount)
  const names = rows.flatMap(({ status, name }) => (status === 'in' ? [name] : [])).join(', ')
  return `Window of ${size}: ${refused ? 'not even System and Question' : names}`
}
