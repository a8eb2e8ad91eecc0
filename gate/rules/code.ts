/** What is found of code: it has many words and few looks, so all of it that is alike is told as one. */
import type { Found } from '../evidence'
import type { Box } from '../page/sheet'

export interface OfText {
  code: boolean
  what: string
  /** The same said of all code that is alike. */
  alike: string
  at: Box[]
}

/** Other texts are told one by one. */
export function together(found: readonly OfText[]): Found[] {
  const groups = new Map<string, OfText[]>()
  for (const one of found) {
    const same = one.code ? one.alike : one.what
    groups.set(same, [...(groups.get(same) ?? []), one])
  }
  return [...groups].map(([same, all]) => ({
    what: all.length > 1 ? same : all[0]!.what,
    same,
    at: all.flatMap(({ at }) => at),
  }))
}
