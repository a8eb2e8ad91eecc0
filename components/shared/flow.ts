/** A flow chart's measures, for its charts and for what is drawn beside them. */
import { floors } from '../../data/floors'

const PADDING = 12

/** Every box is as wide and as high as the others; from one to the next, `pitch`. */
export const BOX = { width: 376, height: 55, pitch: 88 } as const

export const measures = {
  padding: PADDING,
  // Mermaid adds twice its padding at each side.
  minNodeWidth: BOX.width - 4 * PADDING,
  rankSpacing: BOX.pitch - BOX.height,
}

/** A node marked `:::f1` … `:::f4` has the colour of that floor. */
export const faces = floors
  .map(
    ({ n }) => `
  .node.f${n} .label-container { fill: var(--f${n}-top) !important; stroke: var(--f${n}-on) !important; }
  .node.f${n} text, .node.f${n} tspan { fill: var(--f${n}-on) !important; }`,
  )
  .join('')
