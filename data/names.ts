/** What is kept of a run of the names model: recorded in data/names-run.ts by scripts/record/names.ts. */
export interface NamesRun {
  parameters: number
  /** all: of the whole list; those it never saw: `unseen`, and the ones kept for tuning. */
  names: { total: number; train: number; validation: number }
  steps: number
  /** Names a step. */
  batch: number
  /** Training time on one processor core of the machine that recorded it. */
  seconds: number
  /** Of the names it invents (not of the chances shown). */
  temperature: number
  /** Loss of a guess that finds all 27 signs equally likely. */
  uniformLoss: number
  /** Loss of guessing from the letter before alone (bigram). */
  bigramLoss: number
  loss: [step: number, loss: number][]
  /** The name begun, whose next letter the stages guess. */
  prefix: string
  stages: {
    step: number
    loss: number
    /** The first five it drew, known ones among them. */
    drawn: { name: string; known: boolean }[]
    /** Share of 1,000 it drew that are in the list. */
    known: number
    next: [sign: string, chance: number][]
  }[]
  tuning: {
    ending: string
    steps: number
    /** Names it was tuned on, none of which it had seen. */
    names: number
    /** Weights that are no longer what they were. */
    moved: number
    examples: string[]
    before: string[]
    after: string[]
    /** Share of 1,000 invented names with that ending, before and after. */
    share: [number, number]
    /** Loss on names with that ending it was not tuned on, before and after. */
    learned: [number, number]
    /** Loss on the other names, before and after. */
    forgotten: [number, number]
  }
  alignment: {
    preferencePairs: { chosen: string; rejected: string }[]
    steps: number
    beta: number
    before: string[]
    after: string[]
    /** Share of 1,000 invented names of the kind that was voted for, before and after. */
    share: [number, number]
    /** Share of pairs nobody voted on in which it came to prefer that kind. */
    heldOut: number
    /** Divergence from what it was, in nats a name. */
    kl: number
  }
}
