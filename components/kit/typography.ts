/** For each type size (class `t-…`): from the vertical middle of a line down to its baseline, px. */
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
/** A type size of styles/tokens.css, as in class `t-label`. */
export type TextSize = keyof typeof BASELINE_SHIFT
/** Which point of a line is at its x; also a class. */
export type TextAnchor = 'start' | 'mid' | 'end'
