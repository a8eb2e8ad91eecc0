/** Lengths of a talk, in minutes: slots. Each is a complete talk; a longer one contains all slides of the shorter ones. */

import { StageError } from '../stage-error'

/** The slots as text, for help and errors: “5, 10, 20, 30 or 45”. */
export const listSlots = (slots: readonly number[]): string =>
  slots.length > 1 ? `${slots.slice(0, -1).join(', ')} or ${slots.at(-1)}` : slots.join('')

/** Parses 10 or "10"; undefined if it is none of the slots. */
export const parseSlot = (value: unknown, slots: readonly number[]): number | undefined =>
  slots.find((slot) => String(slot) === String(value))

/**
 * Parses the value of --slot; `fallback` if it is absent. Throws a StageError if it is none of the slots.
 */
export function parseSlotOption(
  text: string | undefined,
  slots: readonly number[],
  fallback: number,
): number {
  if (text === undefined) return fallback
  const slot = parseSlot(text, slots)
  if (slot !== undefined) return slot
  throw new StageError(
    slots.length
      ? `--slot ${text}: there is a talk of ${listSlots(slots)} minutes. Write one of these.`
      : `--slot ${text}: the deck has no slots. They are written in its headmatter, as “stage: { slots: [10, 20] }”.`,
  )
}

/** A number, or numbers by slot: { 10: 5, 45: 60 } is 0 in slots below 10 minutes, 5 from 10 on, and 60 from 45 on. */
export type BySlot = number | Readonly<Record<number, number>>

/** The number for a slot of a `BySlot` value from frontmatter; 0 if there is none. */
export function valueForSlot(slot: number, value: unknown): number {
  if (typeof value !== 'object' || value === null) return Number(value ?? 0)
  const reached = Object.keys(value)
    .map(Number)
    .filter((from) => from <= slot)
  return Number((value as Record<number, unknown>)[Math.max(...reached)] ?? 0)
}
