/** Measures of TwoFloors.vue and FrozenModel.vue: floors 4 and 3 as storeys. A storey's origin is its upper left corner. */
import { CONTENT, rectEdges, type PointTuple, type RectTuple } from '../kit/geometry'
import { personPath } from './person-path'

/** Height of the slab that a storey stands on, and how far it reaches beyond the walls. */
const SLAB = { height: 14, overhang: 4 } as const
const [TOP, HEIGHT_4, HEIGHT_3] = [160, 206, 240]
/** y and height of both storeys, slabs included; the gap between them is as high as a slab. */
export const STOREYS = [
  { n: 4, title: 'Most people', y: TOP, height: HEIGHT_4 },
  { n: 3, title: 'Very few', y: TOP + HEIGHT_4 + SLAB.height, height: HEIGHT_3 },
] as const
/** Walls and slab of each storey. */
export const WALL_BOXES = STOREYS.map(({ height }): RectTuple => [0, 0, CONTENT.width, height])
export const SLAB_BOXES = STOREYS.map(({ height }): RectTuple => [
  -SLAB.overhang,
  height - SLAB.height,
  CONTENT.width + 2 * SLAB.overhang,
  SLAB.height,
])
const groundY = SLAB_BOXES[1][1]

/** A storey's number in a circle, beside it who works there, and a line below who they are. */
export const BADGE = { cx: 32, cy: 32, r: 20 } as const
export const TITLE = { x: 64, y: BADGE.cy } as const
export const PEOPLE_LINE = { x: 14, y: 70 } as const

/** The engine on floor 3: its plates, from the middle of the first, and the shaft through them. */
export const PLATES = { count: 12, middle: 312, pitch: 50, width: 22, y: 62, height: 116 } as const
export const plateMiddles = Array.from({ length: PLATES.count }, (_, i) => PLATES.middle + i * PLATES.pitch)
const shaftLength = (PLATES.count - 1) * PLATES.pitch + 62
export const SHAFT_BOX: RectTuple = [PLATES.middle - 31, PLATES.y + PLATES.height / 2 - 12, shaftLength, 24]
const shaft = rectEdges(SHAFT_BOX)
/** The glass over the engine, which stands on the slab. */
export const GLASS_BOX: RectTuple = [shaft.left - 36, 34, shaftLength + 72, groundY - 34]
const glass = rectEdges(GLASS_BOX)
/** Two reflections in a corner of the glass. */
export const glintPath = `M${glass.right - 36} ${glass.top + 10}l26 26M${glass.right - 22} ${glass.top + 10}l12 12`

/** The crowd on floor 4: people of the first row stand over the plates, every second row is shifted. */
const CROWD = { rows: 3, columns: 16, y: 88, pitchY: 46 } as const
export const CROWD_HEIGHT = 36
/** Where each person of the crowd stands, row by row from the back. */
export const CROWD_FEET = Array.from({ length: CROWD.rows * CROWD.columns }, (_, i): PointTuple => {
  const [row, column] = [Math.floor(i / CROWD.columns), i % CROWD.columns]
  return [
    PLATES.middle + column * PLATES.pitch + (row % 2) * (PLATES.pitch / 2),
    CROWD.y + row * CROWD.pitchY,
  ]
})

/** Half the distance between a chat's way down and its way up. */
const CHAT_REACH = PLATES.width / 2 + 5
/** From floor 3 up to the feet of the people who chat. */
const FEET_Y = STOREYS[0].y + CROWD.y + (CROWD.rows - 1) * CROWD.pitchY + 4 - STOREYS[1].y
/** Each chat's way from its person round a plate, and back up: ends at the tip of its arrow. */
export const CHATS = plateMiddles.map((x) => ({
  down: `M${x - CHAT_REACH} ${FEET_Y}V${PLATES.y + PLATES.height + 16}h${2 * CHAT_REACH}`,
  up: [
    [x + CHAT_REACH, PLATES.y + PLATES.height + 16],
    [x + CHAT_REACH, FEET_Y],
  ] as const satisfies readonly PointTuple[],
}))

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

/** Checksums of the weights before the answers and after them, each below its label, right of the glass. */
const CHECKSUM = { x: glass.right + 28, y: 62, leading: 34, pitch: 92 } as const
const checksumAt = (y: number) => ({
  label: { x: CHECKSUM.x, y },
  value: { x: CHECKSUM.x, y: y + CHECKSUM.leading },
})
export const CHECKSUM_BEFORE = checksumAt(CHECKSUM.y)
export const CHECKSUM_AFTER = checksumAt(CHECKSUM.y + CHECKSUM.pitch)
