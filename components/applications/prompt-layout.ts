/** Layout of the prompt on the slide: a sheet of paper with a part below the other, px. */
import { MAIN, type RectTuple } from '../kit/geometry'
import type { PromptRow } from './fitted-prompt'

/** Top left corner and width of the paper; height of each part. */
export const PAPER = { x: MAIN.x, y: 158, width: 490, partHeight: 108 } as const
/** From the paper's left edge: width of the part's number, and where its text begins. */
export const NUMBER_WIDTH = 48
export const TEXT_X = 64

/** Box of the parts `from` to `to` (exclusive), from the paper's corner. */
export const partsBox = (from: number, to: number): RectTuple => [
  0,
  from * PAPER.partHeight,
  PAPER.width,
  (to - from) * PAPER.partHeight,
]

/** Runs of parts that go in, [from, to (exclusive)]: each run is drawn as one sheet. */
export function includedRuns(rows: readonly PromptRow[]): [from: number, to: number][] {
  const runs: [from: number, to: number][] = []
  rows.forEach(({ status }, i) => {
    if (status !== 'in') return
    const last = runs.at(-1)
    if (last?.[1] === i) last[1] = i + 1
    else runs.push([i, i + 1])
  })
  return runs
}
