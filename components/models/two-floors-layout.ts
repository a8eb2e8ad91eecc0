/** Measures of TwoFloors.vue: floors 4 and 3 as storeys. A storey's origin is its upper left corner. */
import { MAIN, rectEdges, type PointTuple, type RectTuple } from '../kit/geometry'
import { personPath } from './person-path'
import { PLATES } from './plates'

/** Height of the slab that a storey stands on, and how far it reaches beyond the walls. */
const SLAB = { height: 14, overhang: 4 } as const
const [TOP, HEIGHT_4, HEIGHT_3] = [160, 252, 202]
/** y and height of both storeys, slabs included; the gap between them is as high as a slab. */
export const STOREYS = [
  { n: 4, title: 'Most people', y: TOP, height: HEIGHT_4 },
  { n: 3, title: 'Very few', y: TOP + HEIGHT_4 + SLAB.height, height: HEIGHT_3 },
] as const
/** Walls and slab of each storey. */
export const WALL_BOXES = STOREYS.map(({ height }): RectTuple => [0, 0, MAIN.width, height])
export const SLAB_BOXES = STOREYS.map(({ height }): RectTuple => [
  -SLAB.overhang,
  height - SLAB.height,
  MAIN.width + 2 * SLAB.overhang,
  SLAB.height,
])

/** A storey's number in a circle, beside it who works there, and a line below who they are. */
export const BADGE = { cx: 32, cy: 32, r: 20 } as const
export const TITLE = { x: 64, y: BADGE.cy } as const
export const PEOPLE_LINE = { x: 14, y: 70 } as const
/** Left edge of the engine on floor 3, and of the chats on floor 4. */
export const ENGINE_X = 204
/** Right edge of the engine, as FrozenModel.vue draws it. */
export const ENGINE_RIGHT = ENGINE_X + 2 * PLATES.middle + (PLATES.count - 1) * PLATES.pitch

/** The crowd on floor 4: `x` and `y` are the feet of the first person, every second row is shifted. */
const CROWD = { rows: 4, columns: 5, x: 26, y: 124, pitchX: 34, pitchY: 36, shift: 12 } as const
export const CROWD_HEIGHT = 30
/** Where each person of the crowd stands. */
export const CROWD_FEET = Array.from({ length: CROWD.rows * CROWD.columns }, (_, i): PointTuple => {
  const [column, row] = [Math.floor(i / CROWD.rows), i % CROWD.rows]
  return [CROWD.x + column * CROWD.pitchX + (row % 2) * CROWD.shift, CROWD.y + row * CROWD.pitchY]
})

const groundY = SLAB_BOXES[1][1]
/** A desk with a screen on floor 3, and the two people beside it. */
export const DESK_BOX: RectTuple = [16, groundY - 36, 108, 36]
const desk = rectEdges(DESK_BOX)
const SCREEN = { width: 68, height: 44 } as const
export const SCREEN_BOX: RectTuple = [
  desk.centreX - SCREEN.width / 2,
  desk.top - SCREEN.height,
  SCREEN.width,
  SCREEN.height,
]
export const STAFF_HEIGHT = 48
/** Where the people beside the desk stand. */
export const STAFF_FEET = [26, 58].map((x): PointTuple => [desk.right + x, groundY])

/** People of each storey. */
export const PEOPLE_PATHS = [
  CROWD_FEET.map(([x, y]) => personPath(x, y, CROWD_HEIGHT)),
  STAFF_FEET.map(([x, y]) => personPath(x, y, STAFF_HEIGHT)),
].map((people) => people.join(''))
/** Outlines of desk and screen. */
export const deskPath =
  `M${desk.left} ${desk.bottom}v${desk.top - desk.bottom}h${DESK_BOX[2]}v${desk.bottom - desk.top}` +
  `M${SCREEN_BOX[0]} ${desk.top}v${-SCREEN.height}h${SCREEN.width}v${SCREEN.height}z`
/** A rising curve on the screen. */
export const curvePath = `M${SCREEN_BOX[0] + 10} ${desk.top - 14}l14 -16 12 9 22 -16`

/** Labels of the checksums before and after the chats, each with its value below, right of the engine. */
const CHECKSUM = { x: ENGINE_RIGHT + 10, y: 36, leading: 28, pitch: 74 } as const
const checksumAt = (y: number) => ({
  label: { x: CHECKSUM.x, y },
  value: { x: CHECKSUM.x, y: y + CHECKSUM.leading },
})
export const CHECKSUM_BEFORE = checksumAt(CHECKSUM.y)
export const CHECKSUM_AFTER = checksumAt(CHECKSUM.y + CHECKSUM.pitch)
