/** Splits of the first names for each training stage. The module contains the names: load it lazily. */
import { firstNames } from '../../data/first-names'
import { trainValidationSplit } from 'llm-stack/models'

/** Names with this ending are held out of pretraining, so that they are new to fine-tuning. */
export const HELD_OUT_ENDING = 'o'
/** Is the name held out of pretraining? */
export const hasHeldOutEnding = (name: string): boolean => name.endsWith(HELD_OUT_ENDING)

/** All names in the data: a sampled name that is not among them is new. */
export const knownNames: ReadonlySet<string> = new Set(firstNames)

/** Training and validation names for pretraining and for fine-tuning. */
export const splitNames = (seed: number) => ({
  pretraining: trainValidationSplit(
    firstNames.filter((name) => !hasHeldOutEnding(name)),
    seed,
  ),
  tuning: trainValidationSplit(firstNames.filter(hasHeldOutEnding), seed),
})
/** The splits of both stages. */
export type NameSplits = ReturnType<typeof splitNames>
