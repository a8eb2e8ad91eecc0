/** Measures of the drawing of DataFlow.vue: three stations side by side, below them what they keep, and a local model. */
import { engineWidth, LARGE_ENGINE } from '../building/cross-section'
import { CONTENT, distribute, rectEdges, type PointTuple, type RectTuple } from '../kit/geometry'
import { personPath } from '../models/person-path'

/** An arrow, as props of Connector. */
export interface Arrow {
  from: PointTuple
  to: PointTuple
}

/** From the left edge of a box to its texts. */
export const TEXT_INSET = 20
/** The engine of a model: arguments of engineShapes(). */
export const ENGINE = { plates: 7, height: 64 } as const
/** Left edge of an engine in a box, so that it stands in the middle. */
const engineX = (centreX: number) => centreX + 1 - engineWidth(ENGINE.plates, LARGE_ENGINE) / 2

// Stations: device, app, provider.
const STATION = { y: 152, height: 172, gap: 96 } as const
const columns = distribute(CONTENT.left, CONTENT.width, 3, STATION.gap)
export const STATION_BOXES = columns.starts.map((x): RectTuple => [
  x,
  STATION.y,
  columns.size,
  STATION.height,
])
const [device, app, provider] = STATION_BOXES.map(rectEdges)
/** Middle of the lines of text in a station: its name, and what it does. */
export const STATION_LINES = { name: device.top + 30, role: device.bottom - 22 } as const

/** Middle of the pictures in the stations. */
const PICTURE_Y = device.top + 92
/** A laptop's screen; its foot is wider by `rim` at either side, and a little below. */
const SCREEN = {
  x: device.centreX - 40,
  y: PICTURE_Y - 26,
  width: 64,
  height: 42,
  rim: 12,
  footGap: 4,
} as const
/** The laptop and its user. */
export const laptopPath =
  `M${SCREEN.x} ${SCREEN.y}h${SCREEN.width}v${SCREEN.height}h${-SCREEN.width}z` +
  `m${-SCREEN.rim} ${SCREEN.height + SCREEN.footGap}h${SCREEN.width + 2 * SCREEN.rim}`
export const userPath = personPath(device.centreX + 60, SCREEN.y + SCREEN.height + SCREEN.footGap, 74)
/** The app's window. */
export const WINDOW_BOX: RectTuple = [app.centreX - 50, PICTURE_Y - 30, 100, 56]
/** The window's title bar and two lines of text. */
export const windowLines =
  `M${WINDOW_BOX[0]} ${WINDOW_BOX[1] + 14}h${WINDOW_BOX[2]}` + `m${12 - WINDOW_BOX[2]} 14h60m-60 12h44`
/** The provider's model. */
export const PROVIDER_ENGINE = { x: engineX(provider.centreX), y: PICTURE_Y } as const

/** From a station's edge to the tail and to the tip of an arrow. */
const ARROW_GAP = { tail: 4, tip: 6 } as const
const REQUEST_Y = PICTURE_Y - 12
const REPLY_Y = PICTURE_Y + 14
/** What is sent on by device and app, from left to right. */
export const REQUEST_ARROWS = [device, app].map(({ right }): Arrow => ({
  from: [right + ARROW_GAP.tail, REQUEST_Y],
  to: [right + STATION.gap - ARROW_GAP.tip, REQUEST_Y],
}))
/** What app and provider send back, from right to left. */
export const REPLY_ARROWS = [app, provider].map(({ left }): Arrow => ({
  from: [left - ARROW_GAP.tail, REPLY_Y],
  to: [left - STATION.gap + ARROW_GAP.tip, REPLY_Y],
}))

// Below app and provider: what each keeps, and the training of later models.
/** What app and provider keep. */
export const RETENTION_BOXES = [app, provider].map(({ left, bottom }): RectTuple => [
  left,
  bottom + 32,
  columns.size,
  66,
])
const [chats, log] = RETENTION_BOXES.map(rectEdges)
export const RETENTION_LINES = { what: chats.top + 24, term: chats.top + 49 } as const
export const TRAINING_BOX: RectTuple = [chats.left, chats.bottom + 34, CONTENT.right - chats.left, 96]
const training = rectEdges(TRAINING_BOX)
export const TRAINING_LINES = {
  title: training.top + 24,
  consumers: training.top + 50,
  developers: training.top + 74,
} as const

/** From a station to what it keeps, and from there into training. */
const downArrow = (x: number, from: number, to: number): Arrow => ({ from: [x, from], to: [x, to - 3] })
const downX = ({ left }: { left: number }) => left + 60
export const RETENTION_ARROWS = [chats, log].map((box) => downArrow(downX(box), device.bottom, box.top))
export const TRAINING_ARROWS = [chats, log].map((box) => downArrow(downX(box), box.bottom, training.top))

/** A local model, below the device and as high as what the others keep. */
export const LOCAL_BOX: RectTuple = [device.left, chats.top, columns.size, training.bottom - chats.top]
const local = rectEdges(LOCAL_BOX)
export const LOCAL_LINES = { name: local.top + 30, place: local.top + 152, effect: local.top + 176 } as const
export const LOCAL_ENGINE = { x: engineX(local.centreX), y: local.top + 92 } as const

/** Four questions at the foot of the slide. */
const questionColumns = distribute(CONTENT.left, CONTENT.width, 4, 16)
export const QUESTION_BOXES = questionColumns.starts.map((x): RectTuple => [
  x,
  training.bottom + 22,
  questionColumns.size,
  44,
])

/** An engine with its shaft. */
export const engineBox = ({ x, y }: { x: number; y: number }): RectTuple => {
  const [left, right] = LARGE_ENGINE.overhang
  const width = engineWidth(ENGINE.plates, LARGE_ENGINE)
  return [x - left, y - ENGINE.height / 2, left + width + right, ENGINE.height]
}
