import { floors } from '../../data/floors'
import { findRoom } from '../../data/rooms'
import { describeFloors, findName } from '../../data/well-known'
import { currentStop, tourOf, type DiagramState } from './state'

/** The state in sentences, for a screen reader: the tour's stop, the name that is pointed at, the place. */
export function describeState(s: DiagramState): string {
  const tour = tourOf(s)
  const name = findName(s.name ?? '')
  const room = findRoom(s.room ?? '')
  const floor = floors.find((f) => f.id === s.floor)
  const tourText = tour && `${tour.name}: ${currentStop(s)?.text ?? tour.advice}`
  const nameText = name && `${name.name}, ${describeFloors(name)}: ${name.description}`
  const placeText = room ? `${room.name}. ${room.description}` : floor && `${floor.name}, open.`
  return [tourText, nameText, placeText ?? 'The whole building.'].filter(Boolean).join(' ')
}
