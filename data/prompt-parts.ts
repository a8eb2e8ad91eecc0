/** The example prompt of the slide `prompt`, in parts. */

export interface PromptPart {
  kind: 'system' | 'context' | 'examples' | 'question'
  name: string
  text: string
  /** Number of tokens by the chat model's tokenizer. A test counts them. */
  tokens: number
}

/** In the order of the prompt. */
export const promptParts: readonly PromptPart[] = [
  {
    kind: 'system',
    name: 'System',
    text: 'You answer for a shoe shop. Don’t know? Say so.',
    tokens: 15,
  },
  {
    kind: 'context',
    name: 'Context',
    text: 'Sale items: return for store credit. Shoes: in their box.',
    tokens: 16,
  },
  {
    kind: 'examples',
    name: 'Examples',
    text: 'Q: Are you open on Sunday? A: No, Monday to Saturday.',
    tokens: 16,
  },
  { kind: 'question', name: 'Question', text: 'Can I return shoes bought in the sale?', tokens: 9 },
]

export const contextTokens = {
  /** Context window of the chat model, tokens. A test reads it. */
  model: 8192,
  /** Tokens of the slide's context window that are kept free for the reply. */
  reply: 16,
} as const
