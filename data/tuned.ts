/** The tuned chat model, asked with its template and without: recorded by scripts/record/tuned-run.ts. */

/** Questions that show the difference: without the template two make it ask more, and one alone ends at once. */
export const tunedQuestions = [
  'Why is the sky blue? How far is the moon?',
  'What is the capital of France?',
  'How many legs has a dog?',
] as const

/** Longest reply on the slide, in tokens. */
export const TUNED_REPLY_TOKENS = 28

/** A reply at temperature 0. */
export interface TunedReply {
  to: string
  text: string
  tokens: number
  /** Was it cut at TUNED_REPLY_TOKENS? */
  cut: boolean
}

/** Replies to each of `tunedQuestions`. */
export interface TunedRun {
  /** Date like 2026-11-25. */
  when: string
  /** The file of the model's weights, by the first eight digits of its sha256. */
  file: string
  withTemplate: readonly TunedReply[]
  withoutTemplate: readonly TunedReply[]
}
