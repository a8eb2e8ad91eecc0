/** What is found of code: it has many words and few looks, so all of it that is alike is told as one. */
import type { RuleFinding } from '../types'
import type { BoundingBox } from '../page/types'

export interface TextFinding {
  code: boolean
  message: string
  /** The same said of all code that is alike. */
  groupMessage: string
  boxes: BoundingBox[]
}

/** Other texts are told one by one. */
export function groupCode(found: readonly TextFinding[]): RuleFinding[] {
  const groups = new Map<string, TextFinding[]>()
  for (const one of found) {
    const same = one.code ? one.groupMessage : one.message
    groups.set(same, [...(groups.get(same) ?? []), one])
  }
  return [...groups].map(([same, all]) => ({
    message: all.length > 1 ? same : all[0]!.message,
    dedupeKey: same,
    boxes: all.flatMap(({ boxes }) => boxes),
  }))
}
