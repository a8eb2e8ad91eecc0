/** Drawing of two directions with the angle between them, px of the slide. */
import type { PointTuple } from '../kit'

/** Where both arrows begin, their length, and the radius of the arc between them. */
const ORIGIN: PointTuple = [250, 560]
const [LENGTH, ARC_RADIUS] = [290, 96]
/** How far beyond the tips the labels stand, and how far turned outwards, so that arrows of one direction have two. */
const [LABEL_GAP, LABEL_TURN] = [18, 0.06]

/** Below this angle the number has no room between the arrows. */
const NARROW = 0.6

/** Two arrows, the arc between them, and the place of the number beyond it. */
export interface SentenceArrows {
  origin: PointTuple
  tips: readonly [PointTuple, PointTuple]
  /** Beyond the tips. */
  labels: readonly [PointTuple, PointTuple]
  arc: string
  number: PointTuple
}

/** Two embeddings span a plane, so that the angle between the arrows is the true one: nothing is squeezed. */
export function sentenceArrows(cosine: number): SentenceArrows {
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)))
  const at = (turn: number, radius: number): PointTuple => [
    ORIGIN[0] + radius * Math.cos(turn),
    ORIGIN[1] - radius * Math.sin(turn),
  ]
  const [from, to] = [at(0, ARC_RADIUS), at(angle, ARC_RADIUS)]
  return {
    origin: ORIGIN,
    tips: [at(0, LENGTH), at(angle, LENGTH)],
    labels: [at(-LABEL_TURN, LENGTH + LABEL_GAP), at(angle + LABEL_TURN, LENGTH + LABEL_GAP)],
    arc: `M${from.join(' ')}A${ARC_RADIUS} ${ARC_RADIUS} 0 0 0 ${to.join(' ')}`,
    number: at(angle / 2, angle < NARROW ? LENGTH + 70 : LENGTH / 2),
  }
}
