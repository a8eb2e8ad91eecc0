import { describe, expect, it } from 'vitest'
import { rooms } from '../../data/rooms'
import {
  toggleTour,
  enterRoom,
  goToStop,
  leaveFloor,
  nextStop,
  parseQuery,
  pointAtName,
  initialState,
  currentStop,
  toggleFloor,
  toQuery,
  goUp,
  visitFloor,
} from './state'
import { findName, wellKnownNames } from '../../data/well-known'
import { tours } from './tours'

describe('parseQuery and toQuery', () => {
  it('keep every state that can be reached', () => {
    const places = rooms.flatMap((r) => [
      enterRoom(initialState, r.id),
      visitFloor(initialState, enterRoom(initialState, r.id).floor!),
    ])
    const tourStates = tours.flatMap((w) =>
      [0, ...w.stops.map((_, i) => i + 1)].map((k) => goToStop({ tourId: w.id, step: 0 }, k)),
    )
    const mixed = tours.map((w) => enterRoom(toggleTour(initialState, w.id), 'gpu'))
    const named = wellKnownNames.map(pointAtName)
    for (const s of [
      initialState,
      ...places,
      ...tourStates,
      ...mixed,
      ...named,
      { ...initialState, q: 'token' },
    ])
      expect(parseQuery(toQuery(s)), JSON.stringify(s)).toEqual(s)
  })
  it('leave out what follows from the rest of the state', () => {
    expect(toQuery(enterRoom(initialState, 'alignment'))).toEqual({ floor: 'models', room: 'alignment' })
    expect(toQuery(goToStop({ tourId: 'message', step: 0 }, 3))).toEqual({ way: 'message', step: '3' })
    expect(toQuery(initialState)).toEqual({})
  })
  it('fall back to the nearest valid state', () => {
    expect(parseQuery({ floor: 'cellar', room: 'pool', way: 'out', step: '4' })).toEqual(initialState)
    expect(parseQuery({ floor: 'models', room: 'pool' })).toEqual({ step: 0, floor: 'models' })
    expect(parseQuery({ floor: 'theory', room: 'alignment' })).toMatchObject({
      floor: 'models',
      room: 'alignment',
    })
    expect(parseQuery({ way: 'message', step: '99' }).step).toBe(10)
    expect(parseQuery({ way: 'message', step: 'x' }).step).toBe(0)
    expect(parseQuery({ way: 'message', step: '-3' }).step).toBe(0)
    expect(parseQuery({ floor: ['models', 'theory'], q: null })).toEqual(initialState)
    expect(parseQuery({ name: 'nobody' })).toEqual(initialState)
  })
})

describe('moving between places', () => {
  it('goes up one breadcrumb at a time', () => {
    const room = enterRoom(initialState, 'rag')
    expect(goUp(room)).toMatchObject({ floor: 'applications', room: undefined })
    expect(goUp(goUp(room))).toMatchObject({ step: 0 })
    expect(goUp(goUp(room)).floor).toBeUndefined()
    const onTour = leaveFloor(toggleTour(initialState, 'build'))
    expect(goUp(onTour)).toEqual(initialState)
  })
  it('points at a name until the next move', () => {
    const at = pointAtName(findName('claude')!)
    expect(at).toMatchObject({ floor: 'applications', name: 'claude' })
    expect(pointAtName(findName('numpy')!).floor).toBeUndefined()
    for (const next of [
      enterRoom(at, 'rag'),
      visitFloor(at, 'models'),
      leaveFloor(at),
      goUp(at),
      toggleTour(at, 'build'),
    ])
      expect(next.name).toBeUndefined()
  })
  it('opens a floor and closes it', () => {
    const open = toggleFloor(initialState, 'models')
    expect(open.floor).toBe('models')
    expect(toggleFloor(open, 'models').floor).toBeUndefined()
    expect(toggleFloor(enterRoom(initialState, 'gpu'), 'models')).toMatchObject({
      floor: 'models',
      room: undefined,
    })
  })
})

describe('tours', () => {
  it('have unique ids, and stops in rooms of their floors', () => {
    expect(new Set(tours.map((w) => w.id)).size).toBe(tours.length)
    for (const s of tours.flatMap((w) => w.stops))
      for (const id of s.rooms) expect(rooms.find((r) => r.id === id)?.floor).toBe(s.floor)
  })
  it('start a path in the current place, at its step', () => {
    const s = toggleTour(enterRoom(initialState, 'pretraining'), 'understand')
    expect(s).toMatchObject({ room: 'pretraining', tourId: 'understand', step: 3 })
    expect(nextStop(toggleTour(initialState, 'understand'))?.floor).toBe(1)
    expect(nextStop(toggleTour(initialState, 'build'))?.floor).toBe(4)
    expect(toggleTour(s, 'understand').tourId).toBeUndefined()
  })
  it('take a roadmap’s step when one of its rooms is entered', () => {
    const s = toggleTour(initialState, 'product')
    expect([s.step, nextStop(s)?.rooms]).toEqual([0, ['apis']])
    expect(enterRoom(s, 'prompts').step).toBe(3)
    expect(enterRoom(s, 'agents').step).toBe(4)
    expect(enterRoom(s, 'gpu').step).toBe(0)
  })
  it('open the room that answers a question', () => {
    expect(toggleTour(initialState, 'tensorflow')).toMatchObject({
      floor: 'frameworks',
      room: 'workshops',
      step: 1,
    })
  })
  it('lead the message down every floor and back up', () => {
    const message = tours.find((w) => w.id === 'message')!
    expect(message.stops.map((s) => s.floor)).toEqual([4, 4, 3, 2, 1, 1, 2, 3, 4, 4])
    expect(currentStop(toggleTour(initialState, 'message'))?.carries).toBe('question')
    expect(enterRoom(goToStop({ tourId: 'message', step: 0 }, 3), 'rag').step).toBe(3)
  })
})
