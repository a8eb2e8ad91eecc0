import { describe, expect, it } from 'vitest'
import { rooms } from '../../data/rooms'
import {
  choose,
  enter,
  goTo,
  leave,
  nextStop,
  parse,
  point,
  start,
  stopOf,
  toggle,
  toQuery,
  up,
  visit,
} from './state'
import { findName, wellKnown } from '../../data/well-known'
import { ways } from './ways'

describe('the address', () => {
  it('holds every state one can get into', () => {
    const places = rooms.flatMap((r) => [enter(start, r.id), visit(start, enter(start, r.id).floor!)])
    const walks = ways.flatMap((w) =>
      [0, ...w.stops.map((_, i) => i + 1)].map((k) => goTo({ way: w.id, step: 0 }, k)),
    )
    const mixed = ways.map((w) => enter(choose(start, w.id), 'gpu'))
    const named = wellKnown.map(point)
    for (const s of [start, ...places, ...walks, ...mixed, ...named, { ...start, q: 'token' }])
      expect(parse(toQuery(s)), JSON.stringify(s)).toEqual(s)
  })
  it('is short', () => {
    expect(toQuery(enter(start, 'alignment'))).toEqual({ floor: 'models', room: 'alignment' })
    expect(toQuery(goTo({ way: 'message', step: 0 }, 3))).toEqual({ way: 'message', step: '3' })
    expect(toQuery(start)).toEqual({})
  })
  it('falls back gently', () => {
    expect(parse({ floor: 'cellar', room: 'pool', way: 'out', step: '4' })).toEqual(start)
    expect(parse({ floor: 'models', room: 'pool' })).toEqual({ step: 0, floor: 'models' })
    expect(parse({ floor: 'theory', room: 'alignment' })).toMatchObject({
      floor: 'models',
      room: 'alignment',
    })
    expect(parse({ way: 'message', step: '99' }).step).toBe(10)
    expect(parse({ way: 'message', step: 'x' }).step).toBe(0)
    expect(parse({ way: 'message', step: '-3' }).step).toBe(0)
    expect(parse({ floor: ['models', 'theory'], q: null })).toEqual(start)
    expect(parse({ name: 'nobody' })).toEqual(start)
  })
})

describe('moving about', () => {
  it('goes up one breadcrumb at a time', () => {
    const room = enter(start, 'rag')
    expect(up(room)).toMatchObject({ floor: 'applications', room: undefined })
    expect(up(up(room))).toMatchObject({ step: 0 })
    expect(up(up(room)).floor).toBeUndefined()
    const lit = leave(choose(start, 'build'))
    expect(up(lit)).toEqual(start)
  })
  it('points at a name, and away from it with the next move', () => {
    const at = point(findName('claude')!)
    expect(at).toMatchObject({ floor: 'applications', name: 'claude' })
    expect(point(findName('numpy')!).floor).toBeUndefined()
    for (const next of [enter(at, 'rag'), visit(at, 'models'), leave(at), up(at), choose(at, 'build')])
      expect(next.name).toBeUndefined()
  })
  it('opens a floor and closes it', () => {
    const open = toggle(start, 'models')
    expect(open.floor).toBe('models')
    expect(toggle(open, 'models').floor).toBeUndefined()
    expect(toggle(enter(start, 'gpu'), 'models')).toMatchObject({ floor: 'models', room: undefined })
  })
})

describe('ways', () => {
  it('have names of their own and stops in rooms there are', () => {
    expect(new Set(ways.map((w) => w.id)).size).toBe(ways.length)
    for (const s of ways.flatMap((w) => w.stops))
      for (const id of s.rooms) expect(rooms.find((r) => r.id === id)?.floor).toBe(s.floor)
  })
  it('a path leaves you where you are and knows the next stop', () => {
    const s = choose(enter(start, 'pretraining'), 'understand')
    expect(s).toMatchObject({ room: 'pretraining', way: 'understand', step: 3 })
    expect(nextStop(choose(start, 'understand'))?.floor).toBe(1)
    expect(nextStop(choose(start, 'build'))?.floor).toBe(4)
    expect(choose(s, 'understand').way).toBeUndefined()
  })
  it('a roadmap goes along: entering one of its rooms is taking that step', () => {
    const s = choose(start, 'product')
    expect([s.step, nextStop(s)?.rooms]).toEqual([0, ['apis']])
    expect(enter(s, 'prompts').step).toBe(3)
    expect(enter(s, 'agents').step).toBe(4)
    expect(enter(s, 'gpu').step).toBe(0)
  })
  it('a question opens its answer', () => {
    expect(choose(start, 'tensorflow')).toMatchObject({ floor: 'frameworks', room: 'workshops', step: 1 })
  })
  it('the message goes down every floor and comes back up', () => {
    const message = ways.find((w) => w.id === 'message')!
    expect(message.stops.map((s) => s.floor)).toEqual([4, 4, 3, 2, 1, 1, 2, 3, 4, 4])
    expect(stopOf(choose(start, 'message'))?.carries).toBe('question')
    expect(enter(goTo({ way: 'message', step: 0 }, 3), 'rag').step).toBe(3)
  })
})
