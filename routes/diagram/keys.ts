/** Where an arrow key leads from a floor's head or from one of its rooms. Top of the building = first floor met. */
import { floors, type FloorId } from '../../data/floors'
import { roomsOn } from '../../data/rooms'

export interface Spot {
  floor: FloorId
  /** Absent = the floor's head. */
  room?: string
}

const topDown = floors.map((f) => f.id).reverse()
const beside = (floor: FloorId, by: number) => topDown[topDown.indexOf(floor) + by]
const roomIds = (floor: FloorId) => roomsOn(floors.find((f) => f.id === floor)!.n).map((r) => r.id)

/** The spot `key` leads to; undefined = stay. `open` is the open floor, `chosen` its chosen room. */
export function move(from: Spot, key: string, open?: FloorId, chosen?: string): Spot | undefined {
  const { floor, room } = from
  const ids = roomIds(floor)
  if (!room) {
    const rooms = floor === open
    if (key === 'ArrowDown' && rooms) return { floor, room: chosen ?? ids[0] }
    if (key === 'ArrowRight' && rooms) return { floor, room: ids[0] }
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    const to = by ? beside(floor, by) : undefined
    if (!to) return undefined
    // Going up into an open floor, its rooms are met before its head.
    return by < 0 && to === open ? { floor: to, room: chosen ?? roomIds(to)[0] } : { floor: to }
  }
  const at = ids.indexOf(room)
  const along = { ArrowLeft: ids[at - 1], ArrowRight: ids[at + 1], Home: ids[0], End: ids.at(-1) }[key]
  if (along) return { floor, room: along }
  if (key === 'ArrowUp') return { floor }
  if (key === 'ArrowDown') {
    const to = beside(floor, 1)
    return to && { floor: to }
  }
  return undefined
}
