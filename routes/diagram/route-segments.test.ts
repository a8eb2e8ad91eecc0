import { describe, expect, it } from 'vitest'
import { routeSegments } from './route-segments'
import { findTour } from './tours'

const tourById = (id: string) => findTour(id)!

describe('routeLine', () => {
  it('is empty without a way', () =>
    expect(routeSegments(undefined, 0)).toEqual({ 1: {}, 2: {}, 3: {}, 4: {} }))

  it('climbs from the bottom to understand, and points on', () => {
    const line = routeSegments(tourById('understand'), 3, 3)
    expect(line[1]).toEqual({ above: 'solid', stop: 'done' })
    expect(line[3]).toEqual({ above: 'solid', below: 'solid', arrow: 'top', stop: 'here' })
    expect(line[4]).toEqual({})
  })
  it('goes down from the top to build, dotted where it goes on only when needed', () => {
    const line = routeSegments(tourById('build'), 0)
    expect([line[4].stop, line[3].stop]).toEqual(['next', 'ahead'])
    expect(line[2]).toMatchObject({ above: 'solid', below: 'dotted' })
    expect(line[1]).toEqual({ above: 'dotted', arrow: 'middle' })
  })
  it('marks the floors of an answer', () => {
    const line = routeSegments(tourById('start'), 1)
    expect([line[4].stop, line[1].stop, line[2].stop, line[4].below]).toEqual([
      'here',
      'here',
      undefined,
      undefined,
    ])
  })
  it('is solid as far as the message has come, down and up again', () => {
    expect(routeSegments(tourById('message'), 3)[3]).toEqual({ above: 'solid', below: 'dotted' })
    expect(routeSegments(tourById('message'), 3)[2].back).toBeUndefined()
    const up = routeSegments(tourById('message'), 8)
    expect(up[1]).toEqual({ above: 'solid', back: { above: 'solid' } })
    expect(up[3].back).toEqual({ above: 'dotted', below: 'solid' })
  })
})
