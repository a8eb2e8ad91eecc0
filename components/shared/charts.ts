/** Flow charts drawn ahead by npm run charts: mermaid itself, ten times the deck's own code, need not reach a visitor. */
import stored from './stored-charts.json'

export interface Chart {
  /** As it is written in slides.md. */
  code: string
  /** What it was made of besides: tells whether it is still what mermaid would draw. */
  made: string
  svg: string
}
export const charts: readonly Chart[] = stored

/** What stands in the mermaid fences of a deck. */
export const chartsIn = (slides: string): string[] =>
  [...slides.matchAll(/^```mermaid[^\n]*\n([\s\S]*?)^```/gm)].map((match) => match[1].trim())

/** Those that were not drawn ahead. */
export const notDrawn = (slides: string): string[] =>
  chartsIn(slides).filter((code) => !charts.some((chart) => chart.code === code))
