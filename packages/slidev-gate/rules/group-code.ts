import type { RuleFinding } from '../types'
import type { BoundingBox } from '../page/types'

export interface TextFinding {
  /** Whether the text is code. */
  code: boolean
  message: string
  /** Message for all code with the same style. */
  groupMessage: string
  boxes: BoundingBox[]
}

/**
 * Merges findings of code with the same group message: code has many texts in few styles. Findings of other texts stay
 * separate.
 */
export function groupCode(found: readonly TextFinding[]): RuleFinding[] {
  const groups = new Map<string, TextFinding[]>()
  for (const finding of found) {
    const key = finding.code ? finding.groupMessage : finding.message
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups].map(([key, group]) => ({
    message: group.length > 1 ? key : group[0]!.message,
    dedupeKey: key,
    boxes: group.flatMap(({ boxes }) => boxes),
  }))
}
