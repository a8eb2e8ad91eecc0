/** Instruction tuning: pairs of a published set that people wrote for it, and what a model wrote before and after. */

/** A question and the answer that a person wrote. */
export interface InstructionPair {
  question: string
  answer: string
}

/** Three of its records, word for word. Source: `dolly`, CC BY-SA 3.0. */
export const instructionPairs: readonly InstructionPair[] = [
  { question: 'Which is a species of fish? Tope or Rope', answer: 'Tope' },
  {
    question: 'Alice’s parents have three daughters: Amy, Jessy, and what’s the name of the third daughter?',
    answer: 'The name of the third daughter is Alice',
  },
  {
    question: 'When did Virgin Australia start operating?',
    answer:
      'Virgin Australia commenced services on 31 August 2000 as Virgin Blue, with two aircraft on a single route.',
  },
]

/** An instruction with the published replies of a model before the later stages and after them. Source: `instruction-following`. */
export const frogPoem = {
  instruction: 'Write a short poem about a wise frog.',
  before: {
    model: 'GPT-3',
    lines: ['Write a short story in which a character has two different names. …'],
  },
  after: {
    model: 'InstructGPT',
    lines: ['The frog is a symbol of wisdom', 'He knows all the secrets of the world\u00a0…'],
  },
} as const
