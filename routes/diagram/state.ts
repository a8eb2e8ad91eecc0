/**
 * The diagram's state as a value: the open floor, the chosen room, the tour and its step. Every function here is pure.
 * The address holds the state, so any view can be shared, and the browser's back and forward work.
 */
import { floors, type FloorId } from '../../data/floors'
import { findRoom, roomById, type Room } from '../../data/rooms'
import { findName, slugOf, type WellKnownName } from '../../data/well-known'
import { findTour, type TourStop, type Tour } from './tours'

export interface DiagramState {
  /** The open floor. */
  floor?: FloorId
  /** The chosen room, always one of the open floor. */
  room?: string
  /** The tour that is lit; `way` in the address. */
  tourId?: string
  /** The tour's current stop, from 1; 0 = before the first. */
  step: number
  /** The text of the search field. */
  q?: string
  /** Slug of a name of data/well-known.ts whose floors are lit. The next move clears it. */
  name?: string
}
/** Query parameters of an address, as vue-router parses them. */
export type Query = Record<string, unknown>

export const initialState: DiagramState = { step: 0 }

export const floorIdOf = (room: Room): FloorId => floors[room.floor - 1].id
export const tourOf = (s: DiagramState): Tour | undefined => (s.tourId ? findTour(s.tourId) : undefined)
export const currentStop = (s: DiagramState): TourStop | undefined => tourOf(s)?.stops[s.step - 1]
export const nextStop = (s: DiagramState): TourStop | undefined => tourOf(s)?.stops[s.step]

type Place = Pick<DiagramState, 'floor' | 'room'>
const placeOf = (stop?: TourStop): Place =>
  stop ? { floor: floors[stop.floor - 1].id, room: stop.rooms[0] } : { floor: undefined, room: undefined }

/** State of an address. Unknown ids fall back to the next larger place, a step out of range to the nearest. */
export function parseQuery(query: Query): DiagramState {
  const text = (key: string) => (typeof query[key] === 'string' && query[key] ? query[key] : undefined)
  const tour = findTour(text('way') ?? '')
  const requestedStep = Math.trunc(Number(text('step') ?? 0))
  const step = tour ? Math.min(Math.max(requestedStep || 0, 0), tour.stops.length) : 0
  const room = findRoom(text('room') ?? '')
  const floor = room ? floorIdOf(room) : floors.find((f) => f.id === text('floor'))?.id
  const place = floor ? { floor, room: room?.id } : placeOf(tour?.stops[step - 1])
  const name = findName(text('name') ?? '') && text('name')
  const state = { ...place, tourId: tour?.id, step, q: text('q'), name }
  return floor && !step ? withReachedStep(state) : state
}

/** Query parameters of a state. A place that follows from the step is left out. */
export function toQuery(s: DiagramState): Record<string, string> {
  const impliedPlace = placeOf(currentStop(s))
  const isImplied = s.step > 0 && impliedPlace.floor === s.floor && impliedPlace.room === s.room
  const all = {
    way: s.tourId,
    step: s.step ? String(s.step) : undefined,
    floor: isImplied ? undefined : s.floor,
    room: isImplied ? undefined : s.room,
    q: s.q,
    name: s.name,
  }
  return Object.fromEntries(Object.entries(all).filter((e): e is [string, string] => Boolean(e[1])))
}

/** Takes the tour's step that lies in the current place. The message alone does not follow: its steps are pressed. */
function withReachedStep(s: DiagramState): DiagramState {
  const tour = tourOf(s)
  if (!tour || tour.kind === 'message') return s
  const index = tour.stops.findIndex((stop) =>
    stop.rooms.length ? stop.rooms.includes(s.room ?? '') : floors[stop.floor - 1].id === s.floor,
  )
  return index < 0 ? s : { ...s, step: index + 1 }
}

/** Chooses a room and opens its floor. Throws RangeError for an id that is no room. */
export function enterRoom(s: DiagramState, id: string): DiagramState {
  return withReachedStep({ ...s, q: undefined, name: undefined, floor: floorIdOf(roomById(id)), room: id })
}
/** Opens a floor, with no room chosen. */
export const visitFloor = (s: DiagramState, floor: FloorId): DiagramState =>
  withReachedStep({ ...s, q: undefined, name: undefined, floor, room: undefined })

/** Lights all floors of a name, opens the first of them, and leaves any tour. */
export const pointAtName = (name: WellKnownName): DiagramState => ({
  step: 0,
  floor: name.floors.length ? floors[name.floors[0] - 1].id : undefined,
  name: slugOf(name),
})

/** Closes the open floor. A tour starts again. */
export const leaveFloor = (s: DiagramState): DiagramState => ({ tourId: s.tourId, step: 0 })

/** Opens a closed floor, closes an open one. */
export const toggleFloor = (s: DiagramState, floor: FloorId): DiagramState =>
  s.floor === floor ? leaveFloor(s) : visitFloor(s, floor)

/** One breadcrumb up, from room to floor to building; from there it leaves the tour. */
export function goUp(s: DiagramState): DiagramState {
  if (s.room && s.floor) return { ...visitFloor(s, s.floor), step: s.step }
  return s.floor ? leaveFloor(s) : initialState
}

/** Goes to a stop of the tour, from 1; 0 = before the first. */
export function goToStop(s: DiagramState, step: number): DiagramState {
  const next = { tourId: s.tourId, step }
  return { ...next, ...placeOf(currentStop(next)) }
}

/** Starts a tour, or leaves it if it is lit. A path keeps the current place; other tours go to their start. */
export function toggleTour(s: DiagramState, id: string): DiagramState {
  if (s.tourId === id) return { floor: s.floor, room: s.room, step: 0 }
  const tour = findTour(id)
  if (!tour) return s
  if (tour.kind === 'path')
    return withReachedStep({ ...s, q: undefined, name: undefined, tourId: id, step: 0 })
  return goToStop({ tourId: id, step: 0 }, tour.kind === 'roadmap' ? 0 : 1)
}

/** The state without its tour and without a search. */
export const withoutTour = (s: DiagramState): DiagramState => ({
  ...s,
  q: undefined,
  tourId: undefined,
  step: initialState.step,
})
