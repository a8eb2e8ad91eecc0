/** The chat model's tokens of a text, beside those of GPT-2: recorded by scripts/record/cuts-run.ts. */
export interface CutText {
  text: string
  /** Tokens of the whole text. */
  tokens: number
  /** The first of them, as text. */
  pieces: readonly string[]
}

/** Tokens of the slide's own texts, its sentence and its samples, in their order. */
export interface CutsRun {
  /** Date like 2026-11-25. */
  when: string
  /** The file of the model, by the first eight digits of its sha256. */
  file: string
  cuts: readonly Omit<CutText, 'text'>[]
}

/** Most tokens that are kept of a text. */
export const MAX_CUT_PIECES = 16
