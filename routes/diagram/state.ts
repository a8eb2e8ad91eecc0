/**
 * What the diagram shows, as a value: where you are and which way you are on. Every function here is pure; the
 * address holds the state, so any view can be shared and the browser's back and forward work.
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
  /** The way that is lit. */
  way?: string
  /** 1 = its first stop, 0 = not yet set out. */
  step: number
  /** What is searched for. */
  q?: string
  /** A name of data/well-known.ts that is pointed at: its floors are lit. Gone with the next move. */
  name?: string
}
export type Query = Record<string, unknown>

export const initialState: DiagramState = { step: 0 }

export const floorIdOf = (room: Room): FloorId => floors[room.floor - 1].id
export const tourOf = (s: DiagramState): Tour | undefined => (s.way ? findTour(s.way) : undefined)
export const currentStop = (s: DiagramState): TourStop | undefined => tourOf(s)?.stops[s.step - 1]
export const nextStop = (s: DiagramState): TourStop | undefined => tourOf(s)?.stops[s.step]

type Place = Pick<DiagramState, 'floor' | 'room'>
const placeOf = (stop?: TourStop): Place =>
  stop ? { floor: floors[stop.floor - 1].id, room: stop.rooms[0] } : { floor: undefined, room: undefined }

/** State of an address. Unknown names fall back to the next larger place; a step out of range to the nearest. */
export function parseQuery(query: Query): DiagramState {
  const text = (key: string) => (typeof query[key] === 'string' && query[key] ? query[key] : undefined)
  const way = findTour(text('way') ?? '')
  const requestedStep = Math.trunc(Number(text('step') ?? 0))
  const step = way ? Math.min(Math.max(requestedStep || 0, 0), way.stops.length) : 0
  const room = findRoom(text('room') ?? '')
  const floor = room ? floorIdOf(room) : floors.find((f) => f.id === text('floor'))?.id
  const place = floor ? { floor, room: room?.id } : placeOf(way?.stops[step - 1])
  const name = findName(text('name') ?? '') && text('name')
  const state = { ...place, way: way?.id, step, q: text('q'), name }
  return floor && !step ? withReachedStep(state) : state
}

/** The address of a state; a place that follows from the step is left out. */
export function toQuery(s: DiagramState): Record<string, string> {
  const impliedPlace = placeOf(currentStop(s))
  const isImplied = s.step > 0 && impliedPlace.floor === s.floor && impliedPlace.room === s.room
  const all = {
    way: s.way,
    step: s.step ? String(s.step) : undefined,
    floor: isImplied ? undefined : s.floor,
    room: isImplied ? undefined : s.room,
    q: s.q,
    name: s.name,
  }
  return Object.fromEntries(Object.entries(all).filter((e): e is [string, string] => Boolean(e[1])))
}

/** A way but the message goes along with you: arriving at one of its stops is taking that step. */
function withReachedStep(s: DiagramState): DiagramState {
  const tour = tourOf(s)
  if (!tour || tour.kind === 'message') return s
  const at = tour.stops.findIndex((stop) =>
    stop.rooms.length ? stop.rooms.includes(s.room ?? '') : floors[stop.floor - 1].id === s.floor,
  )
  return at < 0 ? s : { ...s, step: at + 1 }
}

/** Into a room. */
export function enterRoom(s: DiagramState, id: string): DiagramState {
  return withReachedStep({ ...s, q: undefined, name: undefined, floor: floorIdOf(roomById(id)), room: id })
}
/** Onto a floor. */
export const visitFloor = (s: DiagramState, floor: FloorId): DiagramState =>
  withReachedStep({ ...s, q: undefined, name: undefined, floor, room: undefined })

/** At a name people bring: its first floor opens, all its floors are lit; off any way. */
export const pointAtName = (name: WellKnownName): DiagramState => ({
  step: 0,
  floor: name.floors.length ? floors[name.floors[0] - 1].id : undefined,
  name: slugOf(name),
})

/** Out to the whole building. */
export const leaveFloor = (s: DiagramState): DiagramState => ({ way: s.way, step: 0 })

/** Opens a closed floor, closes an open one. */
export const toggleFloor = (s: DiagramState, floor: FloorId): DiagramState =>
  s.floor === floor ? leaveFloor(s) : visitFloor(s, floor)

/** One breadcrumb up: room, floor, building; then off the way. */
export function goUp(s: DiagramState): DiagramState {
  if (s.room && s.floor) return { ...visitFloor(s, s.floor), step: s.step }
  return s.floor ? leaveFloor(s) : initialState
}

/** To a stop of the way: 0 = before the first. */
export function goToStop(s: DiagramState, step: number): DiagramState {
  const next = { way: s.way, step }
  return { ...next, ...placeOf(currentStop(next)) }
}

/** Lights a way, or puts it out if it is lit. A path leaves you where you are; the others take you along. */
export function toggleTour(s: DiagramState, id: string): DiagramState {
  if (s.way === id) return { floor: s.floor, room: s.room, step: 0 }
  const tour = findTour(id)
  if (!tour) return s
  if (tour.kind === 'path') return withReachedStep({ ...s, q: undefined, name: undefined, way: id, step: 0 })
  return goToStop({ way: id, step: 0 }, tour.kind === 'roadmap' ? 0 : 1)
}
