/** Measures of the slide `api`, px: the slip and the model at the two sides of a counter, and the reply below them. */
import { engineWidth, LARGE_ENGINE } from '../building/cross-section'
import { CONTENT, rectEdges, type PointTuple, type RectTuple } from '../kit/geometry'

const RIGHT = 772
/** The slip: a row for each field of the request. */
export const SLIP = { x: CONTENT.left, y: 188, width: 472, rowHeight: 76, nameWidth: 146 } as const
const slipRight = SLIP.x + SLIP.width
/** Middle of a row. */
const rowY = (row: number) => SLIP.y + (row + 0.5) * SLIP.rowHeight
const [INSTRUCTIONS_Y, QUESTION_Y] = [rowY(1), rowY(2)]
export const slipBox: RectTuple = [SLIP.x, SLIP.y, SLIP.width, 3 * SLIP.rowHeight]

/** The counter: a wall with an opening for the request and one for the reply, and its sign on top. */
const COUNTER = { x: 584, width: 14, top: 204, bottom: 494, opening: 19 } as const
export const SIGN_BOX: RectTuple = [COUNTER.x + COUNTER.width / 2 - 32, SLIP.y - 16, 64, 34]
/** The reply's way from the model. */
const REPLY_Y = 450
const openings = [QUESTION_Y, REPLY_Y]
/** What is left of the counter beside its openings. */
export const counterWalls = [COUNTER.top, ...openings.map((y) => y + COUNTER.opening)].map(
  (from, i): RectTuple => {
    const to = i < openings.length ? openings[i] - COUNTER.opening : COUNTER.bottom
    return [COUNTER.x, from, COUNTER.width, to - from]
  },
)

const engineX = 640 + LARGE_ENGINE.overhang[0]
/** The model: arguments of engineShapes(). */
export const ENGINE = { x: engineX, y: QUESTION_Y, height: 108, plates: 5 } as const
const engineCentreX = engineX + engineWidth(ENGINE.plates, LARGE_ENGINE) / 2
export const ENGINE_CAPTION = { x: engineCentreX, y: REPLY_Y + 24 } as const
export const REQUEST_ARROW: { from: PointTuple; to: PointTuple } = {
  from: [slipRight, QUESTION_Y],
  to: [630, QUESTION_Y],
}

/** The reply, and right of it the two places where it may go. */
export const TAPE_BOX = { x: CONTENT.left, y: 508, width: 540, height: CONTENT.bottom - 508 } as const
/** From the model over the counter to the caption of the tape. */
export const replyPath = `M${engineCentreX} ${ENGINE.y + ENGINE.height / 2}V${REPLY_Y}H${TAPE_BOX.x + 64}V${TAPE_BOX.y - 36}`
const PLACE = { x: 640, width: RIGHT - 640, height: 60 } as const
export const NEXT_STEP_BOX: RectTuple = [PLACE.x, TAPE_BOX.y, PLACE.width, PLACE.height]
export const TOOL_BOX: RectTuple = [PLACE.x, CONTENT.bottom - PLACE.height, PLACE.width, PLACE.height]
const [nextStep, tool] = [NEXT_STEP_BOX, TOOL_BOX].map(rectEdges)
const tapeRight = TAPE_BOX.x + TAPE_BOX.width
const FORK_X = (tapeRight + PLACE.x) / 2
/** From the reply to both places. */
export const forkPaths = [nextStep, tool].map(
  ({ centreY }) => `M${tapeRight} ${TAPE_BOX.y + TAPE_BOX.height / 2}H${FORK_X}V${centreY}H${PLACE.x - 2}`,
)

/** What is sent, word for word, in place of the slip, the counter and the model. */
export const WIRE_BOX = { x: CONTENT.left, y: SLIP.y - 8, width: RIGHT - CONTENT.left, height: 304 } as const

/** What each station points at: the counter, the instructions, the next step and the tool. */
export const STATION_TARGETS: readonly PointTuple[] = [
  [SIGN_BOX[0] + SIGN_BOX[2], SIGN_BOX[1] + SIGN_BOX[3] / 2],
  [slipRight, INSTRUCTIONS_Y],
  [nextStep.right, nextStep.centreY],
  [tool.right, tool.centreY],
]
