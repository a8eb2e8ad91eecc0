import { type ContextWindow, fitToWindow, type FittedMessages, type MessageGroup } from './context-window'

/** A section of a prompt. */
export interface PromptSection {
  kind: 'system' | 'context' | 'examples' | 'question'
  text: string
}

/** Sections are dropped in this order; those of system and question never. */
const DROP_ORDER = [
  { kind: 'examples', why: 'Examples go first here.' },
  { kind: 'context', why: 'Facts go next, the least important first.' },
]

/** Sections → one message each, in their order, that fit into the window. Of one kind, the last section is dropped
 *  first; `why` gives the reason. Throws RangeError if system and question alone do not fit. */
export function assemblePrompt<S extends PromptSection>(
  sections: readonly S[],
  window: ContextWindow,
): FittedMessages<MessageGroup & { part: S; why?: string }> {
  const groups = sections.map((part, i) => {
    const place = DROP_ORDER.findIndex(({ kind }) => kind === part.kind)
    const role = part.kind === 'system' ? ('system' as const) : ('user' as const)
    const rank = place < 0 ? undefined : place * sections.length - i
    return { part, messages: [{ role, content: part.text }], rank, why: DROP_ORDER[place]?.why }
  })
  return fitToWindow(groups, window)
}
