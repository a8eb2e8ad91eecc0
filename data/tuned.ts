/** The tuned chat model, asked with its template and without: recorded by scripts/record/tuned-run.ts. */
import { talkQuestion } from './talk-question'

/** Questions that show the difference: without the template two make it ask more, and one alone ends at once. */
export const tunedQuestions = [
  'Why is the sky blue? How far is the moon?',
  'What is the capital of France?',
  'How many legs has a dog?',
] as const

/** Longest reply on the slide, in tokens. */
export const TUNED_REPLY_TOKENS = 28

/** The talk's question, for the slide instruction-tuning, and how many tokens its reply may have: two sentences and more. */
export const skyTask = { question: talkQuestion, tokens: 40 } as const

/** A reply at temperature 0. */
export interface TunedReply {
  to: string
  text: string
  tokens: number
  /** Was it cut at the most tokens it may have? */
  cut: boolean
}

/** Replies to each of `tunedQuestions`, and to `skyTask`. */
export interface TunedRun {
  /** Date like 2026-11-25. */
  when: string
  /** The file of the model's weights, by the first eight digits of its sha256. */
  file: string
  withTemplate: readonly TunedReply[]
  withoutTemplate: readonly TunedReply[]
  /** The reply to `skyTask`, with its template. */
  sky: TunedReply
}
