/**
 * The names model in live training, in a worker or on the main thread. Every long task is a generator that yields where
 * it may pause. The module contains the list of names: import it only when training starts.
 */
import { take } from 'llm-stack/frameworks'
import {
  sampleNames,
  loadStage,
  labelKnown,
  meanLossIncrementally,
  NamesModel,
  nextLetters,
  saveStage,
  type SampledName,
  type LanguageModel,
  type TrainingStage,
} from 'llm-stack/models'
import { seeded } from 'llm-stack/theory'
import { knownNames, splitNames } from './name-splits'

/** Random seed. With it a live run repeats the recorded one, up to rounding differences between JavaScript engines. */
export const SEED = 1
/** Every model is sampled with the same seed, so that only the models differ; the recording uses it too. */
const SAMPLING_SEED = 7

/** The model in training, with its data. */
export class NamesTrainer {
  /** Training and validation names of each stage. */
  readonly splits = splitNames(SEED)
  /** The current model. */
  model = NamesModel(SEED)

  /** Replaces the model with a stored one. Throws RangeError as `loadStage` does, and then keeps the current model. */
  load(bytes: Uint8Array, stage: TrainingStage): void {
    this.model = loadStage(bytes, stage).model
  }

  /** The current model as a file for storeWeights. Yields as `evaluate` does. */
  *save(stage: TrainingStage, steps: number): Generator<undefined, Uint8Array<ArrayBuffer>> {
    const loss = yield* this.evaluate(this.splits.pretraining.validation)
    return saveStage(this.model, { stage, steps, seed: SEED, loss })
  }

  /** Mean loss over these names, in nats per letter. Yields after every 64 of them. */
  *evaluate(names: readonly string[]): Generator<undefined, number> {
    return yield* meanLossIncrementally(this.model, names)
  }

  /** Samples `count` names at the slides' temperature and labels each as known or new. Yields after each. */
  *sample(count: number, model: LanguageModel = this.model): Generator<undefined, SampledName[]> {
    const names: string[] = []
    for (const name of take(sampleNames(model, { random: seeded(SAMPLING_SEED) }), count)) {
      names.push(name)
      yield
    }
    return labelKnown(names, knownNames)
  }

  /** The likeliest next letters after this prefix, as pairs that survive JSON. Throws RangeError as `nextLetters` does. */
  predictNext(prefix: string, count = 5): [letter: string, probability: number][] {
    const likeliest = nextLetters(this.model, prefix).slice(0, count)
    return likeliest.map(({ letter, probability }) => [letter, probability])
  }
}
