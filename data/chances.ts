/** What the chat model expects next after some texts: recorded by scripts/record/chances-run.ts. */

/** Tokens with about the same score. */
export interface ScoredGroup {
  count: number
  /** A score for each of them with which their sum is exact at temperature 1. */
  logit: number
}

/** Scores of all tokens that may follow a text. */
export interface NextTokenScores {
  text: string
  /** The likeliest tokens, likeliest first. */
  tokens: readonly string[]
  /** Their scores. */
  logits: readonly number[]
  /** All other tokens, likeliest first. */
  others: readonly ScoredGroup[]
}

/** Scores after the texts of `chanceTexts`. */
export interface ChancesRun {
  /** Date like 2026-11-25. */
  when: string
  /** The file of the model's weights, by the first eight digits of its sha256. */
  file: string
  scores: readonly NextTokenScores[]
}

/** Tokens of which each has its own score. */
export const SCORED_TOKENS = 40

/** Texts whose scores are recorded, by the names of their buttons. The first is the slide's. */
export const chanceTexts = [
  { name: 'Sky', text: 'The sky is blue because' },
  { name: 'France', text: 'The capital of France is' },
  { name: 'Australia', text: 'The capital of Australia is' },
] as const

/** The chat model, and how large it is. */
export const chatModelInWords = 'SmolLM2, 135 million numbers'
