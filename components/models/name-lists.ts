/** The first names, parted for each stage of training. With the names themselves: not for the page to load at once. */
import { firstNames } from '../../data/first-names'
import { holdOut } from '../../stack/models'

/** Names that end so are kept from pretraining: for tuning they are new. */
export const ENDING = 'o'
export const isNew = (name: string): boolean => name.endsWith(ENDING)

/** Every name there is: what is among them was not invented. */
export const every: ReadonlySet<string> = new Set(firstNames)

/** The lists a run learns from and is measured on: `old` for pretraining, `fresh` for tuning. */
export const listsOf = (seed: number) => ({
  old: holdOut(
    firstNames.filter((name) => !isNew(name)),
    seed,
  ),
  fresh: holdOut(firstNames.filter(isNew), seed),
})
export type Lists = ReturnType<typeof listsOf>
