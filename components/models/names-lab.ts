/**
 * Where the names model is trained while people watch, in a worker or on the page. Everything that takes a while is a
 * generator whose yields are places to pause. With the list of names: load it only when somebody wants to train.
 */
import { take } from '../../stack/frameworks'
import {
  inventions,
  loadStage,
  marked,
  meanLossInParts,
  NamesModel,
  nextLetters,
  storeStage,
  type Invented,
  type LanguageModel,
  type Stage,
} from '../../stack/models'
import { seeded } from '../../stack/theory'
import { every, listsOf } from './name-lists'

/** Of all luck: with it a live run is the recorded one again, but for what engines round differently. */
export const SEED = 1
/** Every model draws its names with the same luck, so that what differs is the model; the recording does, too. */
const LUCK = 7

export class NamesLab {
  readonly lists = listsOf(SEED)
  /** The model being worked on. */
  model = NamesModel(SEED)

  /** Takes up a stored stage, to train on or to ask. Throws RangeError as `loadStage`, the model then as it was. */
  open(bytes: Uint8Array, stage: Stage): void {
    this.model = loadStage(bytes, stage).model
  }

  /** The model as it is now, as a file for keepWeights. Yields as `measure`. */
  *store(stage: Stage, steps: number): Generator<undefined, Uint8Array<ArrayBuffer>> {
    const loss = yield* this.measure(this.lists.old.validation)
    return storeStage(this.model, { stage, steps, seed: SEED, loss })
  }

  /** Loss over all of these names, in nats a letter. Yields after every 64 of them. */
  *measure(names: readonly string[]): Generator<undefined, number> {
    return yield* meanLossInParts(this.model, names)
  }

  /** So many names at the slides' temperature, each known or new. Yields after each. */
  *invent(count: number, model: LanguageModel = this.model): Generator<undefined, Invented[]> {
    const names: string[] = []
    for (const name of take(inventions(model, { random: seeded(LUCK) }), count)) {
      names.push(name)
      yield
    }
    return marked(names, every)
  }

  /** The likeliest letters after these: pairs that survive JSON. Throws RangeError as `nextLetters`. */
  expects(written: string, count = 5): [sign: string, chance: number][] {
    const likeliest = nextLetters(this.model, written).slice(0, count)
    return likeliest.map(({ sign, chance }) => [sign, chance])
  }
}
