import { hasHeldOutEnding, type NameSplits } from '../../components/models/name-splits'
import { take } from '../../stack/frameworks'
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
} from '../../stack/models'
import { seeded } from '../../stack/theory'

/** The taste of the recorded votes. */
export const isPreferred = (name: string): boolean => /[aeiou]$/.test(name)
const VOTE_COUNT = 10

/** A thousand names, drawn with the same luck from every model. */
export const drawThousandNames = (model: NamesModel, temperature?: number): string[] => [
  ...take(sampleNames(model, { temperature, random: seeded(7) }), 1000),
]

/** Pretraining; `look` is called before it and after each step. */
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

/** How many weights are no longer what they were. Those that nothing flows through stay: of a letter no new name has, of
 *  places behind the longest, of units of the network that are silent for all of them. */
export function countChangedWeights(before: NamesModel, after: NamesModel): number {
  const weightsAfter = after.parameters()
  return before
    .parameters()
    .reduce(
      (sum, { data }, i) => sum + data.filter((weight, k) => weight !== weightsAfter[i].data[k]).length,
      0,
    )
}

/** Fine-tuning on the new names, and what was learned and forgotten. */
export function runFineTuning(base: NamesModel, { pretraining, tuning }: NameSplits, seed: number) {
  const model = cloneModel(base)
  const evaluations = [...fineTune(model, { ...tuning, others: pretraining.validation }, { seed })]
  const firstAndLast = [evaluations[0], evaluations.at(-1)!]
  return {
    model,
    moved: countChangedWeights(base, model),
    learned: firstAndLast.map((look) => look.learned),
    forgotten: firstAndLast.map((look) => look.forgotten),
    share: [base, model].map((m) => shareOf(drawThousandNames(m), hasHeldOutEnding)),
  }
}

/** Alignment by ten votes on pairs it drew itself, and how far its taste reaches pairs nobody voted on. */
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

/** A stage as a file for public/checkpoints/. */
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
