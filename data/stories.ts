/** What the published story model is asked on the slides. It knows children's stories and nothing else. */
/** The published model, as its author names it. Karpathy 2023. */
export const storyModel = { name: 'stories260K', parameters: 260_032 } as const

/** Questions it carries on in a whole sentence, at temperature 0; the first is asked when nobody chooses. */
export const storyQuestions = [
  'Explain the moon landing to a 6 year old in a few sentences.',
  'What is the capital of France?',
  'How many legs has a dog?',
  'Where is my parcel?',
  'Write a poem about the sea.',
] as const

/** Names of its stories that it says back at temperature 0. It fails on others: Lily, Noah, Priya, Wei, Ada. */
export const storyNames = ['Mia', 'Max', 'Sam', 'Sue', 'Sara', 'Jack', 'Amy', 'Ben'] as const

/** A name told, and asked for: what one types, and the hidden words an app puts around it. It has the form of a story,
 *  which is all the model can read. */
export const nameIntroduction = (name: string): string => `${name} had a dog. ${name} was sad.`
export const nameQuestion = {
  before: '"',
  question: 'What is your name?',
  after: '" asked the man. "My name is',
} as const
const NAME_QUESTION_PROMPT = Object.values(nameQuestion).join('')
/** What is sent in a chat where the name was told, and in a new one. */
export const nameChatPrompts = (name: string): readonly [told: string, untold: string] => [
  `${nameIntroduction(name)} ${NAME_QUESTION_PROMPT}`,
  NAME_QUESTION_PROMPT,
]

/** The same question, as two larger models went on from it in a publication. Source: instruction-following. */
export const publishedReplies = {
  question: storyQuestions[0],
  base: {
    name: 'GPT-3',
    text: 'Explain the theory of gravity to a 6 year old. Explain the theory of relativity to a 6 year old in a few sentences. …',
  },
  tuned: {
    name: 'InstructGPT',
    text: 'People went to the moon, and they took pictures of what they saw, and sent them back to the earth so we could all see them.',
  },
} as const

/** What it says at temperature 0 after a prompt. */
export interface StoryContinuation {
  /** How the text goes on. */
  text: string
  tokens: number
  /** Is its first sentence whole? */
  isComplete: boolean
}

/** What is kept of it: recorded in data/stories-run.ts by scripts/record/stories-run.ts. */
export interface StoriesRun {
  /** By prompt. */
  continuations: Readonly<Record<string, StoryContinuation>>
  /** Of a text's last word, at temperature 1. */
  chance: Readonly<Record<string, number>>
  /** Of the weights. */
  checksum: string
}
