import { isNew, type Lists } from '../../components/models/name-lists'
import { take } from '../../stack/frameworks'
import {
  agreement,
  align,
  ALIGNMENT,
  copyOf,
  FINE_TUNING,
  fineTune,
  inventions,
  klToReference,
  meanLoss,
  NamesModel,
  pretrain,
  PRETRAINING,
  shareOf,
  storeStage,
  votes,
  type Stage,
} from '../../stack/models'
import { seeded } from '../../stack/theory'

/** The taste of the recorded votes. */
export const preferred = (name: string): boolean => /[aeiou]$/.test(name)
const VOTES = 10

/** A thousand names, drawn with the same luck from every model. */
export const thousand = (model: NamesModel, temperature?: number): string[] => [
  ...take(inventions(model, { temperature, random: seeded(7) }), 1000),
]

/** Pretraining; `look` is called before it and after each step. */
export function pretrained({ old }: Lists, seed: number, look: (model: NamesModel, step: number) => void) {
  const model = NamesModel(seed)
  let step = 0
  look(model, step)
  for (const _ of pretrain(model, old.train, { seed })) look(model, ++step)
  return model
}

/** How many weights are no longer what they were. Those that nothing flows through stay: of a letter no new name has, of
 *  places behind the longest, of units of the network that are silent for all of them. */
export function moved(before: NamesModel, after: NamesModel): number {
  const now = after.parameters()
  return before
    .parameters()
    .reduce((sum, { data }, i) => sum + data.filter((weight, k) => weight !== now[i].data[k]).length, 0)
}

/** Fine-tuning on the new names, and what was learned and forgotten. */
export function tuned(base: NamesModel, { old, fresh }: Lists, seed: number) {
  const model = copyOf(base)
  const looks = [...fineTune(model, { ...fresh, others: old.validation }, { seed })]
  const ends = [looks[0], looks.at(-1)!]
  return {
    model,
    moved: moved(base, model),
    learned: ends.map((look) => look.learned),
    forgotten: ends.map((look) => look.forgotten),
    share: [base, model].map((m) => shareOf(thousand(m), isNew)),
  }
}

/** Alignment by ten votes on pairs it drew itself, and how far its taste reaches pairs nobody voted on. */
export function aligned(base: NamesModel, seed: number) {
  const model = copyOf(base)
  const reference = copyOf(base, { frozen: true })
  const names = [...take(inventions(reference, { random: seeded(seed) }), 1000)]
  const choices = votes(names, (name) => +preferred(name))
  const [voted, others] = [choices.slice(0, VOTES), choices.slice(VOTES)]
  for (const _ of align(model, reference, voted));
  return {
    model,
    voted,
    share: [base, model].map((m) => shareOf(thousand(m), preferred)),
    heldOut: agreement(model, reference, others),
    kl: klToReference(model, reference, thousand(model, 1)),
  }
}

/** A stage as a file for public/checkpoints/. */
export function fileOf(stage: Stage, model: NamesModel, { old }: Lists, seed: number): Uint8Array {
  const steps = { pretrained: PRETRAINING, tuned: FINE_TUNING, aligned: ALIGNMENT }[stage].steps
  return storeStage(model, { stage, steps, seed, loss: meanLoss(model, old.validation) })
}
