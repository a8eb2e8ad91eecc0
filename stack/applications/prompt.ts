/** A prompt is put together from parts, and made to fit into the model's window. */
import { type ContextWindow, fitToWindow, type FittedMessages, type MessageGroup } from './context-window'

export interface PromptSection {
  kind: 'system' | 'context' | 'examples' | 'question'
  text: string
}

/** What is left out, in this order; system and question never are. */
const DROP_ORDER = [
  { kind: 'examples', why: 'Examples go first: they only show the form.' },
  { kind: 'context', why: 'Context goes next: what matters least of it first.' },
]

/** A message a part, in their order. Of a kind the parts come most important first, so its last is left out first. Throws
 *  RangeError if system and question alone do not fit. */
export function assemblePrompt<P extends PromptSection>(
  parts: readonly P[],
  window: ContextWindow,
): FittedMessages<MessageGroup & { part: P; why?: string }> {
  const pieces = parts.map((part, i) => {
    const place = DROP_ORDER.findIndex(({ kind }) => kind === part.kind)
    const role = part.kind === 'system' ? ('system' as const) : ('user' as const)
    const rank = place < 0 ? undefined : (place + 1) * parts.length - i
    return { part, messages: [{ role, content: part.text }], rank, why: DROP_ORDER[place]?.why }
  })
  return fitToWindow(pieces, window)
}
