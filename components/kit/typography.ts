/** Type sizes of a drawing, by their class: how far under its middle a word's baseline lies, in px. */
export const BASELINE_SHIFT = {
  tick: 5,
  note: 6,
  label: 8,
  body: 9,
  lead: 10,
  path: 12,
  word: 14,
  head: 16,
} as const
export type TextSize = keyof typeof BASELINE_SHIFT
export type TextAnchor = 'start' | 'mid' | 'end'
