import type { ChangeGroup, DeckUse } from './change'
import { findMisfits } from './find-misfits'
import type { ReadInstalled } from './installed-files'

export interface SelectionOptions {
  /** What is known of the deck. */
  deck: DeckUse
  /** Whether the dev server runs, not a build. */
  isDev: boolean
  /** Names of groups that the deck leaves out. */
  without: readonly string[]
  /** Reads what is installed. */
  read: ReadInstalled
  /** Called with a sentence about each group that does not fit. */
  warn: (message: string) => void
}

/**
 * The groups of changes that are made to a deck. Throws an Error if a group does not fit that a feature needs, or if `without`
 * names no group.
 */
export function selectGroups(all: readonly ChangeGroup[], options: SelectionOptions): ChangeGroup[] {
  const { deck, isDev, without, read, warn } = options
  const names = all.map(({ name }) => name)
  const unknown = without.filter((name) => !names.includes(name))
  if (unknown.length)
    throw new Error(
      `slidev-addon-web: light.without names no changes: ${unknown.join(', ')}. There are: ${names.join(', ')}.`,
    )
  return all.filter((group) => {
    if (without.includes(group.name) || (isDev && !group.inDev) || group.isUsed?.(deck)) return false
    const isInstalled = group.changes.some((change) => read(change.package, 'package.json').length)
    if (group.isOptional && !isInstalled) return false
    const misfits = findMisfits(group, read)
    if (!misfits.length) return true
    const reasons = misfits.join('; ')
    if (group.purpose === 'feature')
      throw new Error(
        `slidev-addon-web: “${group.name}” was not made for this version of Slidev: ${reasons}. ${group.why}`,
      )
    warn(
      `slidev-addon-web: “${group.name}” was not made for this version of Slidev and is left out; the deck is heavier ` +
        `without it, and works. (${reasons})`,
    )
    return false
  })
}
