/** Positions on the drawing of the message's journey, in slide pixels: the cross-section, the boxes and the route. */
import { roomMiddle, stackStoreys } from '../building/cross-section'
import type { FloorNumber } from '../../data/floors'
import { CONTENT, GAP, rectAround, type RectTuple } from '../kit/geometry'
import { BACK_UP_STEP, stepAtFloor } from './journey'

/** The upper left corner of the cross-section, its width, and the height of a storey. */
export const CROSS_SECTION = { x: CONTENT.left, y: 172, w: 700, h: 112 }

const storeys = stackStoreys(CROSS_SECTION.x, CROSS_SECTION.y, CROSS_SECTION.w, CROSS_SECTION.h)
const storeyBox = (n: FloorNumber) => storeys[4 - n].box
const topY = (n: FloorNumber): number => storeyBox(n).y
/** The y of the middle of a storey's room. */
export const middleY = (n: FloorNumber): number => roomMiddle(n, storeyBox(n))

/** The x of the route's vertical part on its way down. */
const DOWN_X = CROSS_SECTION.x + 2 * GAP
/** The x of the route's vertical part on its way up. */
export const UP_X = 704

export const QUESTION_BOX: RectTuple = [150, middleY(4) - 11, 236, 52]
/** The hidden instructions: behind the question, with only the upper edge visible. */
export const HIDDEN_BOX: RectTuple = [
  QUESTION_BOX[0] + 16,
  QUESTION_BOX[1] - 28,
  QUESTION_BOX[2] + 4,
  QUESTION_BOX[3] + 4,
]
export const ANSWER_BOX: RectTuple = [424, middleY(4) - 38, 324, QUESTION_BOX[3]]

/** The card with the probabilities, which the framework passes up. */
export const PROBABILITIES_BOX = rectAround([UP_X, middleY(2)], 50, 22)
/** The card with the next token, which the model passes up. */
export const TOKEN_BOX = rectAround([UP_X, middleY(3)], 44, 22)

export interface JourneySegment {
  /** The click step from which the segment is drawn. */
  from: number
  /** SVG path data. */
  d: string
  /** The CSS class of an arrowhead at the end. Such a segment fades in; one without a head is drawn along its path. */
  arrow?: 'arrow-end' | 'arrow-end-big'
  /** Cut into the stone of the theory floor. */
  engraved?: boolean
}

/** The route down, a click per floor, and back up on one click. */
export const routeSegments: readonly JourneySegment[] = [
  { from: stepAtFloor(4), d: `M${QUESTION_BOX[0]} ${middleY(4) + 14}H${DOWN_X}V${topY(3) + 6}` },
  { from: stepAtFloor(3), d: `M${DOWN_X} ${topY(3) + 6}V${middleY(3)}` },
  { from: stepAtFloor(3), d: `M${DOWN_X} ${middleY(3)}h28`, arrow: 'arrow-end' },
  { from: stepAtFloor(2), d: `M${DOWN_X} ${middleY(3)}V${middleY(2)}` },
  { from: stepAtFloor(2), d: `M${DOWN_X} ${middleY(2)}h46`, arrow: 'arrow-end' },
  { from: stepAtFloor(1), d: `M${DOWN_X} ${middleY(2)}V${topY(1)}` },
  { from: stepAtFloor(1), d: `M${DOWN_X} ${topY(1)}V${middleY(1)}H${UP_X}V${topY(1)}`, engraved: true },
  { from: BACK_UP_STEP, d: `M${UP_X} ${topY(1)}V${middleY(3)}` },
  { from: BACK_UP_STEP, d: `M${UP_X} ${middleY(3)}V${middleY(4) + GAP}`, arrow: 'arrow-end-big' },
  { from: BACK_UP_STEP, d: `M620 ${middleY(3)}H${TOKEN_BOX[0] - 2}`, arrow: 'arrow-end' },
]
