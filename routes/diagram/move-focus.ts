import { floors, floorsTopDown, type FloorId } from '../../data/floors'
import { roomsOn } from '../../data/rooms'

/** A control of the plan. */
export interface FocusTarget {
  floor: FloorId
  /** Id of a room; absent = the floor's head. */
  room?: string
}

const floorIds = floorsTopDown.map((f) => f.id)
/** The floor so many storeys below, or above where `offset` is negative. */
const neighbourFloor = (floor: FloorId, offset: number) => floorIds[floorIds.indexOf(floor) + offset]
const roomIds = (floor: FloorId) => roomsOn(floors.find((f) => f.id === floor)!.n).map((r) => r.id)

/** The control that a key moves the focus to; undefined = none. `open`: the open floor, `chosen`: its chosen room. */
export function moveFocus(
  from: FocusTarget,
  key: string,
  open?: FloorId,
  chosen?: string,
): FocusTarget | undefined {
  const { floor, room } = from
  const ids = roomIds(floor)
  if (!room) {
    const hasRooms = floor === open
    if (key === 'ArrowDown' && hasRooms) return { floor, room: chosen ?? ids[0] }
    if (key === 'ArrowRight' && hasRooms) return { floor, room: ids[0] }
    const offset = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    const to = offset ? neighbourFloor(floor, offset) : undefined
    if (!to) return undefined
    // Upwards, the rooms of an open floor come before its head.
    return offset < 0 && to === open ? { floor: to, room: chosen ?? roomIds(to)[0] } : { floor: to }
  }
  const index = ids.indexOf(room)
  const sameFloorRoom = {
    ArrowLeft: ids[index - 1],
    ArrowRight: ids[index + 1],
    Home: ids[0],
    End: ids.at(-1),
  }[key]
  if (sameFloorRoom) return { floor, room: sameFloorRoom }
  if (key === 'ArrowUp') return { floor }
  if (key === 'ArrowDown') {
    const to = neighbourFloor(floor, 1)
    return to && { floor: to }
  }
  return undefined
}
