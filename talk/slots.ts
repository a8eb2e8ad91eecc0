/** The slots of time in which the talk is given. */

/** Minutes. Each holds a whole talk; a longer one holds what the shorter ones have, and more. */
export const SLOTS = [5, 10, 20, 30, 45] as const
export type Slot = (typeof SLOTS)[number]

/** What is presented and rehearsed unless asked otherwise. */
export const DEFAULT_SLOT: Slot = 30
/** The slot with every slide: what is hosted, printed and checked unless asked otherwise. */
export const FULL_SLOT: Slot = 45

/** How a script tells Slidev which slot is wanted. */
export const SLOT_ENV = 'LLM_STACK_SLOT'

export const slotList = `${SLOTS.slice(0, -1).join(', ')} or ${SLOTS.at(-1)}`

/** The slot that somebody means by 10 or "10"; undefined = there is none of that length. */
export const parseSlot = (value: unknown): Slot | undefined =>
  SLOTS.find((slot) => String(slot) === String(value))

/**
 * A value that may differ by slot: 20, or { 10: 5, 45: 60 }, five from the slot of 10 minutes on and sixty from that of
 * 45. Nothing said is nought.
 */
export type BySlot = number | Partial<Record<Slot, number>>

export function valueForSlot(slot: Slot, value: unknown): number {
  if (typeof value !== 'object' || value === null) return Number(value ?? 0)
  const reached = SLOTS.filter((from) => from <= slot && from in value)
  return Number((value as Record<number, unknown>)[reached.at(-1) ?? NaN] ?? 0)
}
