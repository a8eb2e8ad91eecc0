/** What the slides of floor 4 work on: a chat, a prompt, a goal. Texts are toys, and short. */

export interface PromptPart {
  kind: 'system' | 'context' | 'examples' | 'question'
  name: string
  text: string
  /** As the story model's tokenizer cuts it; counted anew by a test. */
  tokens: number
}

/** In the order they stand in the prompt. */
export const promptParts: readonly PromptPart[] = [
  {
    kind: 'system',
    name: 'System',
    text: 'You answer for a shoe shop. Don’t know? Say so.',
    tokens: 32,
  },
  {
    kind: 'context',
    name: 'Context',
    text: 'Sale items: return for store credit. Shoes: in their box.',
    tokens: 35,
  },
  {
    kind: 'examples',
    name: 'Examples',
    text: 'Q: Are you open on Sunday? A: No, Monday to Saturday.',
    tokens: 35,
  },
  { kind: 'question', name: 'Question', text: 'Can I return shoes bought in the sale?', tokens: 24 },
]

/** Tokens of the story model's own context window; of the one on the slide, kept free for a reply. */
export const contextTokens = { model: 512, reply: 40 } as const
