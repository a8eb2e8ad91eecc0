/** Measures of the drawing of ThreeDoors.vue: the plan of a room with three doors, and a leak's path through them. */
import { MAIN, type PointTuple, type RectTuple } from '../kit/geometry'
import type { DoorId } from './three-doors'

/** The room without its walls. */
export const ROOM = { left: 302, right: 562, top: 262, bottom: 556 } as const
const [MID_X, MID_Y] = [(ROOM.left + ROOM.right) / 2, 410]
const WALL = 14
const DOOR_WIDTH = 80
/** The floor with its walls. */
export const WALLS_BOX: RectTuple = [
  ROOM.left - WALL,
  ROOM.top - WALL,
  ROOM.right - ROOM.left + 2 * WALL,
  ROOM.bottom - ROOM.top + 2 * WALL,
]
export const FLOOR_BOX: RectTuple = [ROOM.left, ROOM.top, ROOM.right - ROOM.left, ROOM.bottom - ROOM.top]
export const AGENT_BOX: RectTuple = [MID_X - 52, MID_Y - 30, 104, 60]

/** A door in a plan: its gap in the wall, the leaf when shut, and when open with the arc that it swings through. */
export interface PlanDoor {
  id: DoorId
  gap: RectTuple
  shut: string
  open: string
}
const half = DOOR_WIDTH / 2
const sideDoor = (id: DoorId, wall: number, inwards: 1 | -1): PlanDoor => ({
  id,
  gap: [inwards > 0 ? wall - WALL : wall, MID_Y - half, WALL, DOOR_WIDTH],
  shut: `M${wall - (inwards * WALL) / 2} ${MID_Y - half}v${DOOR_WIDTH}`,
  open: `M${wall} ${MID_Y + half}A${DOOR_WIDTH} ${DOOR_WIDTH} 0 0 ${inwards > 0 ? 0 : 1} ${wall + inwards * DOOR_WIDTH} ${MID_Y - half}H${wall}`,
})
export const PLAN_DOORS: readonly PlanDoor[] = [
  {
    id: 'strangers',
    gap: [MID_X - half, ROOM.top - WALL, DOOR_WIDTH, WALL],
    shut: `M${MID_X - half} ${ROOM.top - WALL / 2}h${DOOR_WIDTH}`,
    open: `M${MID_X + half} ${ROOM.top}A${DOOR_WIDTH} ${DOOR_WIDTH} 0 0 1 ${MID_X - half} ${ROOM.top + DOOR_WIDTH}V${ROOM.top}`,
  },
  sideDoor('private', ROOM.left, 1),
  sideDoor('out', ROOM.right, -1),
]

/** The stranger's letter over the room. */
export const LETTER: RectTuple = [MID_X - 40, 156, 80, 54]
/** The cabinet of private data, left of the room. */
export const CABINET: RectTuple = [104, MID_Y - 66, 100, 132]
/** Texts: name, and under it an example. */
export const LABELS: readonly { id: DoorId; x: number; y: number; anchor: 'start' | 'mid' }[] = [
  { id: 'strangers', x: LETTER[0] + LETTER[2] + 20, y: 172, anchor: 'start' },
  { id: 'private', x: CABINET[0] + CABINET[2] / 2, y: CABINET[1] + CABINET[3] + 24, anchor: 'mid' },
  { id: 'out', x: ROOM.right + WALL + 24, y: MID_Y - 76, anchor: 'start' },
]

// The path: from the letter to the agent, to the cabinet and back, and out.
const [OUTBOUND_Y, BACK_Y] = [MID_Y - 12, MID_Y + 12]
const POINTS: readonly PointTuple[] = [
  [MID_X, LETTER[1] + LETTER[3]],
  [MID_X, OUTBOUND_Y],
  [CABINET[0] + CABINET[2], OUTBOUND_Y],
  [CABINET[0] + CABINET[2], BACK_Y],
  [MAIN.right - 24, BACK_Y],
]
const distance = ([x, y]: PointTuple, [toX, toY]: PointTuple) => Math.abs(toX - x) + Math.abs(toY - y)
/** Length of the path up to each of its points. */
const lengths = POINTS.map((_, i) =>
  POINTS.slice(1, i + 1).reduce((sum, point, k) => sum + distance(POINTS[k], point), 0),
)
export const leakPath = POINTS.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('')

/** From a leak's end to the leaf of the door that stops it. */
const STOP_GAP = 12
const stopLengths: Record<DoorId, number> = {
  strangers: ROOM.top - WALL - STOP_GAP - POINTS[0][1],
  private: lengths[1] + MID_X - ROOM.left - STOP_GAP,
  out: lengths[3] + ROOM.right - STOP_GAP - POINTS[3][0],
}
/** The share of the path up to the door that stops it, 1 if none does. */
export const leakShare = (stop: DoorId | undefined): number =>
  stop ? stopLengths[stop] / lengths[lengths.length - 1] : 1
