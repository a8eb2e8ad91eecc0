/** A prompt fitted into a context window: which parts go in, which are left out, and why. */
import { promptParts, contextTokens, type PromptPart } from '../../data/prompt-parts'
import { assemblePrompt } from 'llm-stack/applications'
import { pluralise } from '../kit/format'

/** Parts that can be switched off: all but the question. */
export const OPTIONAL_PARTS = promptParts.filter(({ kind }) => kind !== 'question')

/** A text and how many tokens it has. */
export interface CountedText {
  text: string
  tokens: number
}
/** The question as long as none has been typed. */
export const PREPARED_QUESTION: CountedText = promptParts.at(-1)!

/** Settings of the demo. */
export interface PromptSettings {
  /** Kinds of the parts that are on; the question always is. */
  enabled: readonly string[]
  /** Tokens of the context window. */
  size: number
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

/** Fits the enabled parts and a question into the window. */
export function fitPrompt({ enabled, size }: PromptSettings, { text, tokens }: CountedText): FittedPrompt {
  const parts = promptParts.map((part) => (part.kind === 'question' ? { ...part, text, tokens } : part))
  const enabledParts = parts.filter((part) => part.kind === 'question' || enabled.includes(part.kind))
  const room = size - contextTokens.reply
  const rows = (out: readonly PromptPart[]): PromptRow[] =>
    parts.map((part) => ({
      ...part,
      status: !enabledParts.includes(part) ? 'off' : out.includes(part) ? 'out' : 'in',
    }))
  try {
    const count = (partText: string) => parts.find((part) => part.text === partText)!.tokens
    const { tokens: used, dropped } = assemblePrompt(enabledParts, {
      size,
      reply: contextTokens.reply,
      count,
    })
    return { rows: rows(dropped.map(({ part }) => part)), tokens: used, room, why: dropped.at(-1)?.why }
  } catch {
    const mandatoryParts = enabledParts.filter(({ kind }) => kind === 'system' || kind === 'question')
    const used = mandatoryParts.reduce((sum, part) => sum + part.tokens, 0)
    const out = enabledParts.filter((part) => !mandatoryParts.includes(part))
    const names = mandatoryParts.map(({ name }) => name).join(' and ')
    const why = `${names}: ${used} tokens, and room for ${room}. Nothing is sent.`
    return { rows: rows(out), tokens: used, room, why, refused: true }
  }
}

/** '30 of 40 tokens': what goes in, and what there is room for. */
export const describeUsage = ({ tokens, room }: FittedPrompt): string =>
  `${tokens} of ${pluralise(room, 'token')}`
