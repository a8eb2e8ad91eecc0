/**
 * Lighting up boxes of a flow chart from outside. A mermaid node marked `:::s1` … `:::s9` follows the CSS
 * variables `--s1-face` and `--s1-ink` of whatever the chart stands in.
 */
export const stops = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9'] as const
export type Stop = (typeof stops)[number]

/** Style for a chart's parent that makes these boxes solid ink, as chosen things are. */
export function light(...lit: Stop[]): Record<string, string> {
  return Object.fromEntries(
    lit.flatMap((s) => [
      [`--${s}-face`, 'var(--ink)'],
      [`--${s}-ink`, 'var(--paper)'],
    ]),
  )
}
