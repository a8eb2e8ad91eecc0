import type { Change, ChangeGroup } from './change'
import type { ReadInstalled } from './installed-files'

/** What has to stand once in a change's file. */
const wantedText = (change: Change): string | undefined => {
  if (change.kind === 'anchor') return undefined
  return change.kind === 'substitution' ? `'${change.specifier}'` : change.from
}

/** Why a change does not fit what is installed; undefined = it fits. */
function misfit(change: Change, read: ReadInstalled): string | undefined {
  const place = `${change.package}/${change.file}`
  const files = read(change.package, change.file)
  if (!files.length) return `${place} is not there`
  const text = wantedText(change)
  if (text === undefined) return undefined
  const count = files.reduce((sum, file) => sum + file.text.split(text).length - 1, 0)
  return count === 1 ? undefined : `${place} has ${count || 'no'} × ${text.trim().split('\n')[0]}`
}

/** Why a group of changes does not fit what is installed; [] = it fits. */
export const findMisfits = ({ changes }: ChangeGroup, read: ReadInstalled): string[] =>
  changes.map((change) => misfit(change, read)).filter((reason) => reason !== undefined)
