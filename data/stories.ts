/** The published story model, and the prompts that slides give it. It knows children's stories and nothing else. */

/** The model under its author's name. Source: `llama2c`. */
export const storyModel = { name: 'stories260K', parameters: 260_032 } as const

/** Questions that it continues with a complete sentence at temperature 0. The first is the default. */
export const storyQuestions = [
  'Why is the sky blue?',
  'Explain the moon landing to a 6 year old in a few sentences.',
  'What is the capital of France?',
  'How many legs has a dog?',
  'Where is my parcel?',
  'Write a poem about the sea.',
] as const

/** Names that it repeats at temperature 0. It fails on Lily, Noah, Priya, Wei and Ada. */
export const storyNames = ['Mia', 'Max', 'Sam', 'Sue', 'Sara', 'Jack', 'Amy', 'Ben'] as const

/** Tells the model a name, in the form of a story: it can read nothing else. */
export const nameIntroduction = (name: string): string => `${name} had a dog. ${name} was sad.`
/** The question for the name: the visitor's words, and the hidden words that an app puts around them. */
export const nameQuestion = {
  before: '"',
  question: 'What is your name?',
  after: '" asked the man. "My name is',
} as const
const NAME_QUESTION_PROMPT = Object.values(nameQuestion).join('')
/** Prompts for the name: of a chat that has mentioned it, and of a new chat. */
export const nameChatPrompts = (name: string): readonly [sameChat: string, newChat: string] => [
  `${nameIntroduction(name)} ${NAME_QUESTION_PROMPT}`,
  NAME_QUESTION_PROMPT,
]

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

/** Recorded replies and chances: scripts/record/stories-run.ts writes them to data/stories-run.ts. */
export interface StoriesRun {
  /** By prompt. */
  continuations: Readonly<Record<string, StoryContinuation>>
  /** Chance of a text's last word at temperature 1, by text. */
  chance: Readonly<Record<string, number>>
  /** Checksum of the weights. */
  checksum: string
}
