/** Type sizes of a drawing, by their class: how far under its middle a word's baseline lies, in px. */
export const BASELINE = {
  tick: 5,
  note: 6,
  label: 8,
  body: 9,
  lead: 10,
  path: 12,
  word: 14,
  head: 16,
} as const
export type Size = keyof typeof BASELINE
export type Anchor = 'start' | 'mid' | 'end'
