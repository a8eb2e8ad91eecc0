/** Layout of the prompt on the slide: a sheet of paper with a part below the other, px. */
import { MAIN, type RectTuple } from '../kit/geometry'
import type { PromptRow } from './fitted-prompt'

/** Top left corner and width of the paper; height of each part. */
export const PAPER = { x: MAIN.x, y: 150, width: 490, partHeight: 86 } as const
/** From the paper's left edge: width of the part's number, where its name begins and where its text does. */
export const NUMBER_WIDTH = 48
export const NAME_X = 64
export const TEXT_X = 186
/** Clear of the folded corner. */
export const textWidth = PAPER.width - TEXT_X - 30

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

/** `scale`: px per token; `maxHeight`: px. */
export const GAUGE = { x: 606, y: 190, width: 84, scale: 3.2, maxHeight: 300 } as const
export const REPLY_BOX = { x: MAIN.x, y: 544, width: 736, height: 84 } as const
