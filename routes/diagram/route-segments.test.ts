import { describe, expect, it } from 'vitest'
import { routeSegments } from './route-segments'
import { findTour } from './tours'

const tourById = (id: string) => findTour(id)!

describe('routeSegments', () => {
  it('has no line without a tour', () =>
    expect(routeSegments(undefined, 0)).toEqual({ 1: {}, 2: {}, 3: {}, 4: {} }))

  it('climbs the path to understand from the bottom, and points on upwards', () => {
    const segments = routeSegments(tourById('understand'), 3, 3)
    expect(segments[1]).toEqual({ above: 'solid', stop: 'done' })
    expect(segments[3]).toEqual({ above: 'solid', below: 'solid', arrow: 'top', stop: 'here' })
    expect(segments[4]).toEqual({})
  })
  it('descends the path to build from the top, dotted below its last stop', () => {
    const segments = routeSegments(tourById('build'), 0)
    expect([segments[4].stop, segments[3].stop]).toEqual(['next', 'ahead'])
    expect(segments[2]).toMatchObject({ above: 'solid', below: 'dotted' })
    expect(segments[1]).toEqual({ above: 'dotted', arrow: 'middle' })
  })
  it('marks the floors of a question’s answers, without a line', () => {
    const segments = routeSegments(tourById('start'), 1)
    expect([segments[4].stop, segments[1].stop, segments[2].stop, segments[4].below]).toEqual([
      'here',
      'here',
      undefined,
      undefined,
    ])
  })
  it('draws the message solid as far as it has come, down and up again', () => {
    expect(routeSegments(tourById('message'), 3)[3]).toEqual({ above: 'solid', below: 'dotted' })
    expect(routeSegments(tourById('message'), 3)[2].back).toBeUndefined()
    const up = routeSegments(tourById('message'), 8)
    expect(up[1]).toEqual({ above: 'solid', back: { above: 'solid' } })
    expect(up[3].back).toEqual({ above: 'dotted', below: 'solid' })
  })
})
