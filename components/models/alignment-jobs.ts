/** The trainer's jobs for the alignment slide. */
import type { NamePreference } from '../../composables/session-models'
import { take } from 'llm-stack/frameworks'
import {
  trainDPO,
  DPO_DEFAULTS,
  cloneModel,
  sampleNames,
  klToReference,
  shareOf,
  type PreferencePair,
  type SampledName,
  type NamesModel,
} from 'llm-stack/models'
import { seeded } from 'llm-stack/theory'
import { SAMPLE_SIZE, LIST_LENGTH, type AlignmentResult, type AlignmentSample } from './alignment-frames'
import { SEED, type NamesTrainer } from './names-trainer'
import { preferences } from './preferences'

/** Names per forward pass when measuring the KL divergence. */
const BATCH_SIZE = 50
/** Letters that fit on a ballot button. */
const MAX_BUTTON_LETTERS = 10

const newNames = (names: readonly SampledName[]): string[] => [
  ...new Set(names.filter((n) => !n.known).map((n) => n.name)),
]
const summarise = (names: readonly SampledName[], preference: NamePreference): AlignmentSample => ({
  names: newNames(names).slice(0, LIST_LENGTH),
  share: shareOf(names, (n) => preferences[preference].matches(n.name)),
})

/** Sampling candidates, and preference alignment (DPO) of a pretrained model. Generators yield where they may pause. */
export function alignmentJobs(trainer: NamesTrainer) {
  /** Monte Carlo estimate of the KL divergence from the reference, on names sampled at temperature 1; nats per name. */
  function* meanKl(reference: NamesModel): Generator<undefined, number> {
    const names: string[] = []
    for (const name of take(
      sampleNames(trainer.model, { temperature: 1, random: seeded(SEED) }),
      SAMPLE_SIZE,
    )) {
      names.push(name)
      yield
    }
    let sum = 0
    for (let i = 0; i < SAMPLE_SIZE; i += BATCH_SIZE) {
      sum += BATCH_SIZE * klToReference(trainer.model, reference, names.slice(i, i + BATCH_SIZE))
      yield
    }
    return sum / SAMPLE_SIZE
  }

  return {
    /** New names to vote on among `count` samples of these weights. Throws RangeError for a file that is no pretrained model. */
    *candidates(base: Uint8Array, count: number): Generator<undefined, string[]> {
      trainer.load(base, 'pretrained')
      const sampled = newNames(yield* trainer.sample(count))
      return sampled.filter((name) => name.length <= MAX_BUTTON_LETTERS)
    },
    /** Aligns these weights with the votes at this β. Throws RangeError as `candidates` and `trainDPO` do. */
    *align(
      base: Uint8Array,
      votes: readonly PreferencePair[],
      preference: NamePreference,
      beta: number,
    ): Generator<undefined, AlignmentResult> {
      trainer.load(base, 'pretrained')
      const reference = cloneModel(trainer.model, { frozen: true })
      const before = summarise(yield* trainer.sample(SAMPLE_SIZE), preference)
      for (const _ of trainDPO(trainer.model, reference, votes, { beta })) yield
      const after = summarise(yield* trainer.sample(SAMPLE_SIZE), preference)
      return { preference, beta, before, after, kl: yield* meanKl(reference) }
    },
    /** The aligned model as a file for storeWeights. */
    *storeAligned(): Generator<undefined, Uint8Array> {
      return yield* trainer.save('aligned', DPO_DEFAULTS.steps)
    },
  }
}
