/** What the slides of floor 4 work on: a chat, a prompt, a goal. Texts are toys, and short. */

/** The second question makes no sense without the first answer. */
export const chat = {
  instructions: 'Be friendly and brief.',
  turns: [
    { question: 'Name a city by the sea.', reply: 'Lisbon.' },
    { question: 'Is it warm there in May?', reply: 'Yes, mild and sunny.' },
  ],
} as const

export interface PromptPart {
  id: 'system' | 'context' | 'examples' | 'question'
  name: string
  text: string
}

/** In the order they stand in the prompt. */
export const promptParts: readonly PromptPart[] = [
  { id: 'system', name: 'System', text: 'You answer for a shoe shop. Don’t know? Say so.' },
  { id: 'context', name: 'Context', text: 'Sale items: return for store credit. Shoes: in their box.' },
  { id: 'examples', name: 'Examples', text: 'Q: Are you open on Sunday? A: No, Monday to Saturday.' },
  { id: 'question', name: 'Question', text: 'Can I return shoes bought in the sale?' },
]
