import type { Grade } from '../grades'
import type { RuleFinding } from '../types'
import type { BoundingBox } from '../page/types'

export interface TextFinding {
  /** Whether the text is code. */
  code: boolean
  message: string
  /** Message for all code with the same style. */
  groupMessage: string
  /** What is wrong, without where. */
  cause: string
  grade?: Grade
  fixHint?: string
  /** Identifies the finding across clicks; its message by default. */
  dedupeKey?: string
  boxes: BoundingBox[]
}

/**
 * Merges findings of code with the same group message: code has many texts in few styles. Findings of other texts stay
 * separate.
 */
export function groupCode(found: readonly TextFinding[]): RuleFinding[] {
  const groups = new Map<string, TextFinding[]>()
  for (const finding of found) {
    const key = finding.code ? finding.groupMessage : (finding.dedupeKey ?? finding.message)
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups].map(([key, group]) => ({
    message: group.length > 1 && group[0]!.code ? key : group[0]!.message,
    cause: group[0]!.cause,
    grade: group[0]!.grade,
    fixHint: group[0]!.fixHint,
    dedupeKey: key,
    boxes: group.flatMap(({ boxes }) => boxes),
  }))
}
