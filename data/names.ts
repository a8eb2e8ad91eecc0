/** A recorded run of the names model: scripts/record/names.ts writes it to data/names-run.ts. Losses are nats a letter. */
export interface NamesRun {
  parameters: number
  /** Number of names: in the list, trained on, and held out to measure the loss. The others are kept for tuning. */
  names: { total: number; train: number; validation: number }
  steps: number
  /** Names per training step. */
  batch: number
  /** Training time on one processor core of the recording machine. */
  seconds: number
  /** Temperature of the invented names; chances are at temperature 1. */
  temperature: number
  /** Loss of a uniform guess among 27 characters. */
  uniformLoss: number
  /** Loss of a bigram model: the guess from the previous letter alone. */
  bigramLoss: number
  /** Validation loss during training. */
  loss: [step: number, loss: number][]
  /** Beginning of a name, whose next letter each stage guesses. */
  prefix: string
  /** The model at some steps of its training. */
  stages: {
    step: number
    loss: number
    /** The first five names that it samples; `known`: in the list. */
    drawn: { name: string; known: boolean }[]
    /** Share of 1,000 sampled names that are in the list. */
    known: number
    /** The likeliest next characters after `prefix`. */
    next: [sign: string, chance: number][]
  }[]
  /** Fine-tuning on names with one ending. */
  tuning: {
    ending: string
    steps: number
    /** Number of names it is tuned on, all of them new to the model. */
    names: number
    /** Number of weights that change. */
    moved: number
    /** Some names it is tuned on. */
    examples: string[]
    /** Names that it invents before … */
    before: string[]
    /** … and after. */
    after: string[]
    /** Share of 1,000 invented names with that ending, before and after. */
    share: [number, number]
    /** Loss on other names with that ending, before and after. */
    learned: [number, number]
    /** Loss on names with another ending, before and after. */
    forgotten: [number, number]
  }
  /** Alignment with preference pairs (DPO). */
  alignment: {
    preferencePairs: { chosen: string; rejected: string }[]
    steps: number
    /** DPO's β: how strongly it is held to the model before. */
    beta: number
    /** Names that it invents before … */
    before: string[]
    /** … and after. */
    after: string[]
    /** Share of 1,000 invented names of the preferred kind, before and after. */
    share: [number, number]
    /** Share of held-out pairs in which it prefers that kind. */
    heldOut: number
    /** KL divergence from the model before, nats a name. */
    kl: number
  }
}
