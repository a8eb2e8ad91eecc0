import type { PromptPart } from '../../data/prompt-parts'

/** The key of a prompt's recordings: the kinds of its parts, like 'system+question'. */
export const promptKey = (parts: readonly PromptPart[]): string => parts.map(({ kind }) => kind).join('+')
