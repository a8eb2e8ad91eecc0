/** The published story model, and the prompts that slides give it. It knows children's stories and nothing else. */
import { talkQuestion } from './talk-question'

/** The model under its author's name. Source: `llama2c`. */
export const storyModel = { name: 'stories260K', parameters: 260_032 } as const

/** Questions that it continues with a complete sentence at temperature 0. The first is the default. */
export const storyQuestions = [
  talkQuestion,
  'Explain the moon landing to a 6 year old in a few sentences.',
  'What is the capital of France?',
  'How many legs has a dog?',
  'Where is my parcel?',
  'Write a poem about the sea.',
] as const

/** The second question with the published replies of two larger models. Source: `instruction-following`. */
export const publishedReplies = {
  question: storyQuestions[1],
  base: {
    name: 'GPT-3',
    text: 'Explain the theory of gravity to a 6 year old. Explain the theory of relativity to a 6 year old in a few sentences. …',
  },
  tuned: {
    name: 'InstructGPT',
    text: 'People went to the moon, and they took pictures of what they saw, and sent them back to the earth so we could all see them.',
  },
} as const

/** Its reply to a prompt at temperature 0. */
export interface StoryContinuation {
  /** Text after the prompt. */
  text: string
  tokens: number
  /** Whether its first sentence is complete. */
  isComplete: boolean
}

/** Recorded replies: scripts/record/stories-run.ts writes them to data/stories-run.ts. */
export interface StoriesRun {
  /** By prompt. */
  continuations: Readonly<Record<string, StoryContinuation>>
  /** Checksum of the weights, of all at once, before and after this many answers at temperature 1. */
  inUse: Readonly<{ before: string; answers: number; after: string }>
}
