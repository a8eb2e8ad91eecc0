/** Lengths of the talk, in minutes. Each is a complete talk; a longer one contains all slides of the shorter ones. */
export const SLOTS = [5, 10, 20, 30, 45] as const
/** One of `SLOTS`. */
export type Slot = (typeof SLOTS)[number]

/** The slot to present and rehearse by default. */
export const DEFAULT_SLOT: Slot = 30
/** The slot with every slide: to host, print and check by default. */
export const FULL_SLOT: Slot = 45

/** Environment variable: the slot that Slidev serves or builds. */
export const SLOT_ENV = 'LLM_STACK_SLOT'

/** The slots as text, for help and errors: “5, 10, 20, 30 or 45”. */
export const slotList = `${SLOTS.slice(0, -1).join(', ')} or ${SLOTS.at(-1)}`

/** Parses 10 or "10"; undefined if there is no such slot. */
export const parseSlot = (value: unknown): Slot | undefined =>
  SLOTS.find((slot) => String(slot) === String(value))

/** A number, or numbers by slot: { 10: 5, 45: 60 } is 0 in slots below 10 minutes, 5 from 10 on, and 60 in that of 45. */
export type BySlot = number | Partial<Record<Slot, number>>

/** The number for a slot of a `BySlot` value from frontmatter; 0 if there is none. */
export function valueForSlot(slot: Slot, value: unknown): number {
  if (typeof value !== 'object' || value === null) return Number(value ?? 0)
  const reached = SLOTS.filter((from) => from <= slot && from in value)
  return Number((value as Record<number, unknown>)[reached.at(-1) ?? NaN] ?? 0)
}
