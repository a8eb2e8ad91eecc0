/** Where an arrow key leads from a floor's head or from one of its rooms. Top of the building = first floor met. */
import { floors, type FloorId } from '../../data/floors'
import { roomsOn } from '../../data/rooms'

export interface FocusTarget {
  floor: FloorId
  /** Absent = the floor's head. */
  room?: string
}

const topDown = floors.map((f) => f.id).reverse()
const neighbourFloor = (floor: FloorId, offset: number) => topDown[topDown.indexOf(floor) + offset]
const roomIds = (floor: FloorId) => roomsOn(floors.find((f) => f.id === floor)!.n).map((r) => r.id)

/** The spot `key` leads to; undefined = stay. `open` is the open floor, `chosen` its chosen room. */
export function moveFocus(
  from: FocusTarget,
  key: string,
  open?: FloorId,
  chosen?: string,
): FocusTarget | undefined {
  const { floor, room } = from
  const ids = roomIds(floor)
  if (!room) {
    const rooms = floor === open
    if (key === 'ArrowDown' && rooms) return { floor, room: chosen ?? ids[0] }
    if (key === 'ArrowRight' && rooms) return { floor, room: ids[0] }
    const offset = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    const to = offset ? neighbourFloor(floor, offset) : undefined
    if (!to) return undefined
    // Going up into an open floor, its rooms are met before its head.
    return offset < 0 && to === open ? { floor: to, room: chosen ?? roomIds(to)[0] } : { floor: to }
  }
  const at = ids.indexOf(room)
  const sameFloorRoom = { ArrowLeft: ids[at - 1], ArrowRight: ids[at + 1], Home: ids[0], End: ids.at(-1) }[
    key
  ]
  if (sameFloorRoom) return { floor, room: sameFloorRoom }
  if (key === 'ArrowUp') return { floor }
  if (key === 'ArrowDown') {
    const to = neighbourFloor(floor, 1)
    return to && { floor: to }
  }
  return undefined
}
