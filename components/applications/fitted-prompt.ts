/** A prompt fitted into a context window: which parts go in, which are left out, and why. */
import { promptParts, contextTokens, type PromptPart } from '../../data/prompt-parts'
import { assemblePrompt } from 'llm-stack/applications'

/** Parts that can be switched off: all but the question. */
export const OPTIONAL_PARTS = promptParts.filter(({ kind }) => kind !== 'question')
const PREPARED_QUESTION = promptParts.at(-1)!

/** Counts a text's tokens; undefined = it cannot be counted here. */
export type CountTokens = (text: string) => number | undefined
/** Counts without a tokenizer: only the prepared parts, whose counts are recorded. */
export const recordedCount: CountTokens = (text) => promptParts.find((part) => part.text === text)?.tokens

/** Settings of the demo. */
export interface PromptSettings {
  /** Kinds of the parts that are on; the question always is. */
  enabled: readonly string[]
  /** Tokens of the context window. */
  size: number
  /** As typed. */
  question: string
}
/** A part of the prompt and whether it goes in. */
export interface PromptRow extends PromptPart {
  /** off: switched off; out: does not fit. */
  status: 'in' | 'out' | 'off'
}
/** A prompt fitted into a window. */
export interface FittedPrompt {
  rows: PromptRow[]
  /** Of the parts that go in; if refused, of those that must. */
  tokens: number
  /** Tokens that fit beside the reply. */
  room: number
  /** Why a part is out, or why nothing can be sent: a sentence. */
  why?: string
  /** The parts that must go in do not fit, so nothing is sent. */
  refused?: boolean
}

/** Fits the enabled parts into the window. A question that cannot be counted is replaced by the prepared one. */
export function fitPrompt({ enabled, size, question }: PromptSettings, count: CountTokens): FittedPrompt {
  const questionText = count(question) === undefined ? PREPARED_QUESTION.text : question
  const parts = promptParts.map((part) => {
    const text = part === PREPARED_QUESTION ? questionText : part.text
    return { ...part, text, tokens: count(text) ?? part.tokens }
  })
  const enabledParts = parts.filter((part) => part.kind === 'question' || enabled.includes(part.kind))
  const room = size - contextTokens.reply
  const rows = (out: readonly PromptPart[]): PromptRow[] =>
    parts.map((part) => ({
      ...part,
      status: !enabledParts.includes(part) ? 'off' : out.includes(part) ? 'out' : 'in',
    }))
  try {
    const window = { size, reply: contextTokens.reply, count: (text: string) => count(text)! }
    const { tokens, dropped } = assemblePrompt(enabledParts, window)
    return { rows: rows(dropped.map(({ part }) => part)), tokens, room, why: dropped.at(-1)?.why }
  } catch {
    const mandatoryParts = enabledParts.filter(({ kind }) => kind === 'system' || kind === 'question')
    const tokens = mandatoryParts.reduce((sum, part) => sum + part.tokens, 0)
    const out = enabledParts.filter((part) => !mandatoryParts.includes(part))
    const names = mandatoryParts.map(({ name }) => name).join(' and ')
    const why = `${names}: ${tokens} tokens, and room for ${room}. Nothing is sent.`
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
