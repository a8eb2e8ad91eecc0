/**
 * Where the names model is trained while people watch, in a worker or on the page. Everything that takes a while is a
 * generator whose yields are places to pause. With the list of names: load it only when somebody wants to train.
 */
import { take } from '../../stack/frameworks'
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
} from '../../stack/models'
import { seeded } from '../../stack/theory'
import { knownNames, splitNames } from './name-splits'

/** Of all luck: with it a live run is the recorded one again, but for what engines round differently. */
export const SEED = 1
/** Every model draws its names with the same luck, so that what differs is the model; the recording does, too. */
const SAMPLING_SEED = 7

export class NamesTrainer {
  readonly splits = splitNames(SEED)
  /** The model being worked on. */
  model = NamesModel(SEED)

  /** Takes up a stored stage, to train on or to ask. Throws RangeError as `loadStage`, the model then as it was. */
  load(bytes: Uint8Array, stage: TrainingStage): void {
    this.model = loadStage(bytes, stage).model
  }

  /** The model as it is now, as a file for keepWeights. Yields as `measure`. */
  *save(stage: TrainingStage, steps: number): Generator<undefined, Uint8Array<ArrayBuffer>> {
    const loss = yield* this.evaluate(this.splits.pretraining.validation)
    return saveStage(this.model, { stage, steps, seed: SEED, loss })
  }

  /** Loss over all of these names, in nats a letter. Yields after every 64 of them. */
  *evaluate(names: readonly string[]): Generator<undefined, number> {
    return yield* meanLossIncrementally(this.model, names)
  }

  /** So many names at the slides' temperature, each known or new. Yields after each. */
  *sample(count: number, model: LanguageModel = this.model): Generator<undefined, SampledName[]> {
    const names: string[] = []
    for (const name of take(sampleNames(model, { random: seeded(SAMPLING_SEED) }), count)) {
      names.push(name)
      yield
    }
    return labelKnown(names, knownNames)
  }

  /** The likeliest letters after these: pairs that survive JSON. Throws RangeError as `nextLetters`. */
  predictNext(written: string, count = 5): [sign: string, chance: number][] {
    const likeliest = nextLetters(this.model, written).slice(0, count)
    return likeliest.map(({ letter, probability }) => [letter, probability])
  }
}
