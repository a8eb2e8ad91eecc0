/** Flow charts rendered in advance by `npm run charts`, so that visitors need not load mermaid, ten times the deck's code. */
import stored from './stored-charts.json'

/** A rendered chart. */
export interface StoredChart {
  /** Mermaid code, as in slides.md. */
  code: string
  /** Hash of all other inputs (configuration, version); a different hash means that the chart is out of date. */
  hash: string
  svg: string
}
/** All charts rendered in advance. */
export const storedCharts: readonly StoredChart[] = stored

/** The code in the mermaid fences of a deck. */
export const mermaidBlocks = (slides: string): string[] =>
  [...slides.matchAll(/^```mermaid[^\n]*\n([\s\S]*?)^```/gm)].map((match) => match[1].trim())

/** Code of charts that were not rendered in advance. */
export const missingCharts = (slides: string): string[] =>
  mermaidBlocks(slides).filter((code) => !storedCharts.some((chart) => chart.code === code))
