/** What is kept of a run of the names model: recorded in data/names-run.ts by scripts/record/names.ts. */
export interface NamesRun {
  parameters: number
  names: { all: number; seen: number; unseen: number }
  steps: number
  /** Names a step. */
  batch: number
  /** Training time on one processor core of the machine that recorded it. */
  seconds: number
  /** Of the names it invents (not of the chances shown). */
  temperature: number
  /** Loss of a guess that finds all 27 signs equally likely. */
  uniform: number
  /** Loss of guessing from the letter before alone (bigram). */
  pairs: number
  loss: [step: number, loss: number][]
  /** The name begun, whose next letter the stages guess. */
  written: string
  stages: { step: number; loss: number; names: string[]; next: [sign: string, chance: number][] }[]
  tuning: {
    ending: string
    steps: number
    names: number
    examples: string[]
    before: string[]
    after: string[]
    /** Share of 1,000 invented names with that ending, before and after. */
    share: [number, number]
    meanWeight: number
    meanChange: number
    /** Mean change of every 16 weights, in the order of the model's parts. */
    moved: number[]
  }
}
