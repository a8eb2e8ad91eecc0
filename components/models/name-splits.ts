/** The first names, parted for each stage of training. With the names themselves: not for the page to load at once. */
import { firstNames } from '../../data/first-names'
import { trainValidationSplit } from '../../stack/models'

/** Names that end so are kept from pretraining: for tuning they are new. */
export const HELD_OUT_ENDING = 'o'
export const hasHeldOutEnding = (name: string): boolean => name.endsWith(HELD_OUT_ENDING)

/** Every name there is: what is among them was not invented. */
export const knownNames: ReadonlySet<string> = new Set(firstNames)

/** The lists a run learns from and is measured on: `old` for pretraining, `fresh` for tuning. */
export const splitNames = (seed: number) => ({
  pretraining: trainValidationSplit(
    firstNames.filter((name) => !hasHeldOutEnding(name)),
    seed,
  ),
  tuning: trainValidationSplit(firstNames.filter(hasHeldOutEnding), seed),
})
export type NameSplits = ReturnType<typeof splitNames>
