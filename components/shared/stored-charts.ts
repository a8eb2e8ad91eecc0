/** Flow charts drawn ahead by npm run charts: mermaid itself, ten times the deck's own code, need not reach a visitor. */
import stored from './stored-charts.json'

export interface StoredChart {
  /** As it is written in slides.md. */
  code: string
  /** What it was made of besides: tells whether it is still what mermaid would draw. */
  hash: string
  svg: string
}
export const storedCharts: readonly StoredChart[] = stored

/** What stands in the mermaid fences of a deck. */
export const mermaidBlocks = (slides: string): string[] =>
  [...slides.matchAll(/^```mermaid[^\n]*\n([\s\S]*?)^```/gm)].map((match) => match[1].trim())

/** Those that were not drawn ahead. */
export const missingCharts = (slides: string): string[] =>
  mermaidBlocks(slides).filter((code) => !storedCharts.some((chart) => chart.code === code))
