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

/**
 * The agent's goal, and what it plans in each round, with what earlier rounds found: {1} the time, {2} the minutes.
 * The clock is set so that every copy of the sheet tells the same story.
 */
export const train = {
  goal: 'My train leaves at 21:30. How many minutes do I have?',
  now: '19:42',
  plans: [
    { thought: 'What time is it now?', tool: 'clock', input: '' },
    { thought: 'How long until then?', tool: 'calculator', input: '21:30 − {1}' },
    { thought: 'That is all I need.', answer: 'You have {2} minutes.' },
  ],
} as const
