/** Measures of the drawing of ChatAnatomy.vue: messages → engine → reply in the app's frame, tools and bars below it. */
import { engineWidth, LARGE_ENGINE, type EngineStyle } from '../building/cross-section'
import { GAP, MAIN, rectEdges, type PointTuple, type RectTuple } from '../kit/geometry'

/** The app's frame. */
export const APP_BOX: RectTuple = [MAIN.x, 176, MAIN.width, 284]
const app = rectEdges(APP_BOX)
/** Left edge of everything inside the frame. */
const LEFT = app.left + GAP
/** Messages, engine and reply are centred on this line. */
const AXIS_Y = app.centreY

const TAB_HEIGHT = 40
/** The product's name, on the upper edge of the frame. */
export const TAB_BOX: RectTuple = [LEFT, app.top - TAB_HEIGHT / 2, 340, TAB_HEIGHT]
/** How many messages are sent, at the foot of the frame. */
export const SENT_NOTE = { x: LEFT, y: app.bottom - 40 } as const

const MESSAGE = { width: 306, height: 60, gap: 8 } as const
const messageBox = (row: number): RectTuple => [
  LEFT,
  AXIS_Y - MESSAGE.height / 2 + (row - 1) * (MESSAGE.height + MESSAGE.gap),
  MESSAGE.width,
  MESSAGE.height,
]
/** What the app adds. */
export const SYSTEM_BOX = messageBox(0)
/** The messages of an earlier turn. */
export const EARLIER_BOX = messageBox(1)
/** The question of this turn. */
export const QUESTION_BOX = messageBox(2)
/** x of the line that joins the messages. */
export const MERGE_X = LEFT + MESSAGE.width + GAP
/** Tip of the arrow from the messages into the engine. */
export const ENGINE_INPUT: PointTuple = [MERGE_X + 32, AXIS_Y]

/** The shaft is thicker than in smaller drawings. */
const ENGINE_STYLE: EngineStyle = { ...LARGE_ENGINE, shaftHeight: 18, overhang: [16, 17] }
/** The model: arguments of engineShapes(). */
export const ENGINE = {
  x: ENGINE_INPUT[0] + GAP,
  y: AXIS_Y,
  height: 140,
  plates: 4,
  style: ENGINE_STYLE,
} as const
/** Where one more plate would begin. */
const engineEnd = ENGINE.x + ENGINE.plates * ENGINE_STYLE.pitch
/** The model's name, over the engine. */
export const ENGINE_CAPTION = {
  x: (ENGINE.x + engineEnd) / 2,
  y: AXIS_Y - ENGINE.height / 2 - GAP,
} as const
/** The engine with its shaft. */
export const ENGINE_BOX: RectTuple = [
  ENGINE.x - ENGINE_STYLE.overhang[0],
  AXIS_Y - ENGINE.height / 2,
  ENGINE_STYLE.overhang[0] + engineWidth(ENGINE.plates, ENGINE_STYLE) + ENGINE_STYLE.overhang[1],
  ENGINE.height,
]

const REPLY = { width: 173, height: 150, right: app.right - 18 } as const
/** The reply's speech bubble, without its tail. */
export const REPLY_BOX: RectTuple = [
  REPLY.right - REPLY.width,
  AXIS_Y - REPLY.height / 2,
  REPLY.width,
  REPLY.height,
]
/** From the bubble's left edge to the tip of its tail; width and height of the tail. */
const TAIL = { x: 28, size: 18 } as const
/** Outline of the bubble with its tail. */
export const replyOutline =
  `M${REPLY_BOX[0]} ${REPLY_BOX[1]}h${REPLY.width}v${REPLY.height}h${TAIL.x + TAIL.size - REPLY.width}` +
  `l${-TAIL.size} ${TAIL.size}v${-TAIL.size}h${-TAIL.x}z`
/** The arrow from the engine to the reply. */
export const REPLY_ARROW: { from: PointTuple; to: PointTuple } = {
  from: [engineEnd + 12, AXIS_Y],
  to: [REPLY_BOX[0] - 4, AXIS_Y],
}

/** From the frame down to the rail, and from the rail down to the tools. */
const RAIL_DROP = 20
const TOOL_DROP = 16
const railY = app.bottom + RAIL_DROP
const TOOL = { size: 60, icon: 38 } as const
/** Tools hang on a rail under the frame: x of the first one's middle, y of their upper edges. */
export const TOOLS = { x: 448, y: railY + TOOL_DROP, pitch: 94, count: 4 } as const
const toolsWidth = (TOOLS.count - 1) * TOOLS.pitch
const toolsCentreX = TOOLS.x + toolsWidth / 2
/** A tool, from the middle of its upper edge. */
export const TOOL_BOX: RectTuple = [-TOOL.size / 2, 0, TOOL.size, TOOL.size]
/** Its icon, from the same point. */
export const TOOL_ICON = { size: TOOL.icon, x: -TOOL.icon / 2, y: (TOOL.size - TOOL.icon) / 2 } as const
/** The middle of its name's line. */
export const TOOL_NAME_Y = TOOL.size + 20
/** Its line up to the rail. */
export const toolHanger = `M0 0V${-TOOL_DROP}`
/** The rail, and its line up to the frame. */
export const toolRail = `M${toolsCentreX} ${app.bottom}V${railY}M${TOOLS.x} ${railY}h${toolsWidth}`
/** A sentence on all tools, under their names. */
export const TOOLS_CAPTION = { x: toolsCentreX, y: TOOLS.y + TOOL.size + 56 } as const

/** Replies with the name, one bar for each position of the switch. */
export const BARS = { x: 178, y: 530, width: 130, pitch: 42, height: 26 } as const
/** The title over the bars, in line with their names. */
export const BARS_TITLE = { x: MAIN.x, y: BARS.y - 28 } as const
