/** What the slides of floor 4 work on: a made-up shop, a chat, a prompt, a goal. Texts are toys, and short. */

/** A made-up shop: its policy cards, a customer's question, and answers written ahead. */
export const shop = {
  question: 'Can I return shoes bought in the sale?',
  cards: [
    'Delivery takes two to four days',
    'Returns are free within 30 days',
    'Gift cards never expire',
    'Sale items: return for store credit',
    'Open from nine, closed on Sundays',
    'Shoes must come back in their box',
  ],
  guess: 'Yes, for a full refund.',
  /** Each part of the answer with the card it rests on. */
  answer: [
    { text: 'Yes, within 30 days', card: 1 },
    { text: 'for store credit', card: 3 },
    { text: 'and in their box.', card: 5 },
  ],
} as const

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
