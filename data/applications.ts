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
export const promptWindow = { engine: 512, reply: 40 } as const

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
