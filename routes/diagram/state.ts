/**
 * What the diagram shows, as a value: where you are and which way you are on. Every function here is pure; the
 * address holds the state, so any view can be shared and the browser's back and forward work.
 */
import { floors, type FloorId } from '../../data/floors'
import { findRoom, roomById, type Room } from '../../data/rooms'
import { findName, slugOf, type WellKnown } from '../../data/well-known'
import { findWay, type Stop, type Way } from './ways'

export interface State {
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

export const start: State = { step: 0 }

export const floorIdOf = (room: Room): FloorId => floors[room.floor - 1].id
export const wayOf = (s: State): Way | undefined => (s.way ? findWay(s.way) : undefined)
export const stopOf = (s: State): Stop | undefined => wayOf(s)?.stops[s.step - 1]
export const nextStop = (s: State): Stop | undefined => wayOf(s)?.stops[s.step]

type Place = Pick<State, 'floor' | 'room'>
const placeOf = (stop?: Stop): Place =>
  stop ? { floor: floors[stop.floor - 1].id, room: stop.rooms[0] } : { floor: undefined, room: undefined }

/** State of an address. Unknown names fall back to the next larger place; a step out of range to the nearest. */
export function parse(query: Query): State {
  const text = (key: string) => (typeof query[key] === 'string' && query[key] ? query[key] : undefined)
  const way = findWay(text('way') ?? '')
  const wanted = Math.trunc(Number(text('step') ?? 0))
  const step = way ? Math.min(Math.max(wanted || 0, 0), way.stops.length) : 0
  const room = findRoom(text('room') ?? '')
  const floor = room ? floorIdOf(room) : floors.find((f) => f.id === text('floor'))?.id
  const place = floor ? { floor, room: room?.id } : placeOf(way?.stops[step - 1])
  const name = findName(text('name') ?? '') && text('name')
  const state = { ...place, way: way?.id, step, q: text('q'), name }
  return floor && !step ? follow(state) : state
}

/** The address of a state; a place that follows from the step is left out. */
export function toQuery(s: State): Record<string, string> {
  const given = placeOf(stopOf(s))
  const same = s.step > 0 && given.floor === s.floor && given.room === s.room
  const all = {
    way: s.way,
    step: s.step ? String(s.step) : undefined,
    floor: same ? undefined : s.floor,
    room: same ? undefined : s.room,
    q: s.q,
    name: s.name,
  }
  return Object.fromEntries(Object.entries(all).filter((e): e is [string, string] => Boolean(e[1])))
}

/** A way but the message goes along with you: arriving at one of its stops is taking that step. */
function follow(s: State): State {
  const way = wayOf(s)
  if (!way || way.kind === 'message') return s
  const at = way.stops.findIndex((stop) =>
    stop.rooms.length ? stop.rooms.includes(s.room ?? '') : floors[stop.floor - 1].id === s.floor,
  )
  return at < 0 ? s : { ...s, step: at + 1 }
}

/** Into a room. */
export function enter(s: State, id: string): State {
  return follow({ ...s, q: undefined, name: undefined, floor: floorIdOf(roomById(id)), room: id })
}
/** Onto a floor. */
export const visit = (s: State, floor: FloorId): State =>
  follow({ ...s, q: undefined, name: undefined, floor, room: undefined })

/** At a name people bring: its first floor opens, all its floors are lit; off any way. */
export const point = (name: WellKnown): State => ({
  step: 0,
  floor: name.floors.length ? floors[name.floors[0] - 1].id : undefined,
  name: slugOf(name),
})

/** Out to the whole building. */
export const leave = (s: State): State => ({ way: s.way, step: 0 })

/** Opens a closed floor, closes an open one. */
export const toggle = (s: State, floor: FloorId): State => (s.floor === floor ? leave(s) : visit(s, floor))

/** One breadcrumb up: room, floor, building; then off the way. */
export function up(s: State): State {
  if (s.room && s.floor) return { ...visit(s, s.floor), step: s.step }
  return s.floor ? leave(s) : start
}

/** To a stop of the way: 0 = before the first. */
export function goTo(s: State, step: number): State {
  const to = { way: s.way, step }
  return { ...to, ...placeOf(stopOf(to)) }
}

/** Lights a way, or puts it out if it is lit. A path leaves you where you are; the others take you along. */
export function choose(s: State, id: string): State {
  if (s.way === id) return { floor: s.floor, room: s.room, step: 0 }
  const way = findWay(id)
  if (!way) return s
  if (way.kind === 'path') return follow({ ...s, q: undefined, name: undefined, way: id, step: 0 })
  return goTo({ way: id, step: 0 }, way.kind === 'roadmap' ? 0 : 1)
}
