import { hasHeldOutEnding, type NameSplits } from '../../components/models/name-splits'
import { take } from 'llm-stack/frameworks'
import {
  preferenceAccuracy,
  trainDPO,
  DPO_DEFAULTS,
  cloneModel,
  FINE_TUNING_DEFAULTS,
  fineTune,
  sampleNames,
  klToReference,
  meanLoss,
  NamesModel,
  pretrain,
  PRETRAINING_DEFAULTS,
  shareOf,
  saveStage,
  preferencePairs,
  type TrainingStage,
} from 'llm-stack/models'
import { seeded } from 'llm-stack/theory'

/** The preference behind the recorded votes: names that end in a vowel. */
export const isPreferred = (name: string): boolean => /[aeiou]$/.test(name)
const VOTE_COUNT = 10

/** Samples 1,000 names, with the same random numbers for every model. */
export const drawThousandNames = (model: NamesModel, temperature?: number): string[] => [
  ...take(sampleNames(model, { temperature, random: seeded(7) }), 1000),
]

/** Pretrains a model; calls `onStep` before the first step and after each. */
export function runPretraining(
  { pretraining }: NameSplits,
  seed: number,
  onStep: (model: NamesModel, step: number) => void,
) {
  const model = NamesModel(seed)
  let step = 0
  onStep(model, step)
  for (const _ of pretrain(model, pretraining.train, { seed })) onStep(model, ++step)
  return model
}

/**
 * Number of weights that differ. Weights without a gradient stay: of letters that no training name has, of positions beyond
 * the longest name, of hidden units that never activate.
 */
export function countChangedWeights(before: NamesModel, after: NamesModel): number {
  const weightsAfter = after.parameters()
  return before
    .parameters()
    .reduce(
      (sum, { data }, i) => sum + data.filter((weight, k) => weight !== weightsAfter[i].data[k]).length,
      0,
    )
}

/** Fine-tunes a copy on the new names, and measures how much it learned and forgot. */
export function runFineTuning(base: NamesModel, { pretraining, tuning }: NameSplits, seed: number) {
  const model = cloneModel(base)
  const evaluations = [...fineTune(model, { ...tuning, others: pretraining.validation }, { seed })]
  const firstAndLast = [evaluations[0], evaluations.at(-1)!]
  return {
    model,
    moved: countChangedWeights(base, model),
    learned: firstAndLast.map((evaluation) => evaluation.learned),
    forgotten: firstAndLast.map((evaluation) => evaluation.forgotten),
    share: [base, model].map((m) => shareOf(drawThousandNames(m), hasHeldOutEnding)),
  }
}

/** Aligns a copy by DPO on ten preference pairs it sampled itself, and measures its accuracy on pairs held out. */
export function runAlignment(base: NamesModel, seed: number) {
  const model = cloneModel(base)
  const reference = cloneModel(base, { frozen: true })
  const names = [...take(sampleNames(reference, { random: seeded(seed) }), 1000)]
  const choices = preferencePairs(names, (name) => +isPreferred(name))
  const [voted, others] = [choices.slice(0, VOTE_COUNT), choices.slice(VOTE_COUNT)]
  for (const _ of trainDPO(model, reference, voted));
  return {
    model,
    voted,
    share: [base, model].map((m) => shareOf(drawThousandNames(m), isPreferred)),
    heldOut: preferenceAccuracy(model, reference, others),
    kl: klToReference(model, reference, drawThousandNames(model, 1)),
  }
}

/** Serialises the model of a stage for public/checkpoints/. */
export function encodeStage(
  stage: TrainingStage,
  model: NamesModel,
  { pretraining }: NameSplits,
  seed: number,
): Uint8Array {
  const steps = { pretrained: PRETRAINING_DEFAULTS, tuned: FINE_TUNING_DEFAULTS, aligned: DPO_DEFAULTS }[
    stage
  ].steps
  return saveStage(model, { stage, steps, seed, loss: meanLoss(model, pretraining.validation) })
}
