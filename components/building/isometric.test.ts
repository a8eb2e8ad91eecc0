import { describe, expect, it } from 'vitest'
import { createProjection, IsometricPen, type SvgShape } from './isometric'

type Point = readonly number[]
/** The points of a path of straight lines. */
const pointsOf = (shape: SvgShape): Point[] => {
  const path = shape.tag === 'path' ? shape.d : ''
  return path.replace(/[MZ]/g, '').split('L').map((point) => point.split(' ').map(Number)) // prettier-ignore
}
const isSame = (a: Point) => (b: Point) => a.join() === b.join()
const project = (x: number, y: number, z?: number) => createProjection(10, 100, 200)(x, y, z)
const placeOf = ([x = 0, y = 0, z = 0]: Point) => project(x, y, z)
const pen = () => new IsometricPen(10, 100, 200)

describe('createProjection', () => {
  it.each([
    ['the origin', [0, 0, 0], [100, 200]],
    ['x to the right and down', [2, 0, 0], [117.3, 210]],
    ['y to the left and down', [0, 2, 0], [82.7, 210]],
    ['z up', [0, 0, 2], [100, 180]],
  ] as const)('places %s', (_, [x, y, z], place) => expect(project(x, y, z)).toEqual(place))

  it('places a point without height on the ground', () => expect(project(0, 0)).toEqual([100, 200]))
})

describe('IsometricPen', () => {
  it('draws the three faces of a box that meet in the corner nearest to the viewer', () => {
    const { shapes } = pen().box(1, 2, 3, 4, 5, 6, 'floor', 'stroke-bold')
    expect(shapes.map((shape) => shape.class)).toEqual([
      'floor-left stroke-bold',
      'floor-right stroke-bold',
      'floor-top stroke-bold',
    ])
    const [left, right, top] = shapes.map(pointsOf)
    for (const [face, hidden] of [[left, project(5, 2, 9)], [right, project(1, 7, 9)], [top, project(5, 7, 3)]] as const) // prettier-ignore
      expect([face!.some(isSame(project(5, 7, 9))), face!.some(isSame(hidden))]).toEqual([true, false]) // prettier-ignore
    expect([left, right, top]).toEqual([
      [project(1, 7, 3), project(5, 7, 3), project(5, 7, 9), project(1, 7, 9)],
      [project(5, 7, 3), project(5, 2, 3), project(5, 2, 9), project(5, 7, 9)],
      [project(1, 2, 9), project(5, 2, 9), project(5, 7, 9), project(1, 7, 9)],
    ])
    const corners = [...left!, ...right!, ...top!]
    expect(new Set(corners.map(String)).size).toBe(7)
    expect(corners.some(isSame(project(1, 2, 3)))).toBe(false)
    expect(shapes.every((shape) => shape.tag === 'path' && shape.d.endsWith('Z'))).toBe(true)
  })

  it('draws a box in neutral colours with fine edges, unless told otherwise', () =>
    expect(pen().box(0, 0, 0, 1, 1, 1).shapes.map((shape) => shape.class)).toEqual([
      'neutral-left stroke-fine',
      'neutral-right stroke-fine',
      'neutral-top stroke-fine',
    ]))

  it.each([
    ['x', 'right', [5, 0, 0]],
    ['y', 'right', [0, 5, 0]],
    ['z', 'top', [0, 0, 5]],
  ] as const)('draws a cylinder along %s: an outline around both ends, then the near end', (axis, face, end) => {
    const far = pointsOf(pen().disc(0, 0, 0, 2, axis, '').shapes[0]!)
    const { shapes } = pen().cylinder(0, 0, 0, 2, axis, 5)
    const [outline, near] = shapes.map(pointsOf)
    expect(shapes.map((shape) => shape.class)).toEqual([
      'neutral-left stroke-fine',
      `neutral-${face} stroke-fine`,
    ])
    const centre = [0, 1].map((k) => near!.reduce((sum, p) => sum + p[k]!, 0) / near!.length)
    for (const k of [0, 1]) expect(centre[k]).toBeCloseTo(placeOf(end)[k as 0 | 1], 0)
    // A corner at each point: none lies between its neighbours.
    outline!.forEach((a, i) => {
      const [b, c] = [1, 2].map((k) => outline![(i + k) % outline!.length]!) as [Point, Point]
      expect((b[0]! - a[0]!) * (c[1]! - b[1]!)).not.toBeCloseTo((b[1]! - a[1]!) * (c[0]! - b[0]!), 6)
    })
    // Convex, and each point of the ends on it or inside: none lies outside any of its sides.
    for (const [i, a] of outline!.entries()) {
      const b = outline![(i + 1) % outline!.length]!
      for (const p of [...far, ...near!])
        expect((b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!)).toBeGreaterThanOrEqual(0) // prettier-ignore
    }
    for (const p of outline!) expect([...far, ...near!].some(isSame(p))).toBe(true)
    expect(outline!.length).toBeGreaterThan(12)
  })

  it('draws the same outline of a cylinder from either end', () => {
    const outlineOf = (z: number, length: number) => pen().cylinder(0, 0, z, 2, 'z', length).shapes[0]
    expect(outlineOf(5, -5)).toEqual(outlineOf(0, 5))
  })

  it.each([
    ['x', [0, 2, 0], [0, 0, 2]],
    ['y', [2, 0, 0], [0, 0, 2]],
    ['z', [2, 0, 0], [0, 2, 0]],
  ] as const)('draws a disc facing %s', (axis, across, up) => {
    const points = pointsOf(pen().disc(0, 0, 0, 2, axis, 'x').shapes[0]!)
    expect(points).toHaveLength(48)
    expect([points[0], points[12]]).toEqual([placeOf(across), placeOf(up)])
    for (const [x, y, z] of [across, up])
      for (const sign of [1, -1]) expect(points.some(isSame(project(sign * x, sign * y, sign * z)))).toBe(true)
  })

  it('draws lines, letters and people where they stand', () => {
    const { shapes } = pen().line([[0, 0, 0], [2, 0, 0]]).lettering('Sign', [0, 0, 2], 18).person(0, 0, 0) // prettier-ignore
    expect(shapes.slice(0, 2)).toEqual([
      { tag: 'path', d: 'M100 200L117.3 210', class: 'stroke-fine no-fill' },
      { tag: 'text', text: 'Sign', transform: 'matrix(0.866 0.5 0 1 100 180)', size: 18, class: 'sign mid' },
    ])
    const [body, head] = shapes.slice(2)
    expect(body).toMatchObject({ class: 'neutral-top stroke-fine', d: 'M97.5 200L97.6 193.2Q100 189.1 102.4 193.2L102.5 200Q100 201.4 97.5 200Z' })
    expect(head).toEqual({ tag: 'circle', cx: 100, cy: 188.9, r: 2.1, class: 'neutral-top stroke-fine' })
  })

  it('gives what belongs to a part its class', () => {
    const drawing = pen().circle(1.26, 2.34, 3, 'dot')
    drawing.partClass = 'door'
    expect(drawing.circle(1, 2, 3, 'dot').shapes).toEqual([
      { tag: 'circle', cx: 1.3, cy: 2.3, r: 3, class: 'dot' },
      { tag: 'circle', cx: 1, cy: 2, r: 3, class: 'dot door' },
    ])
  })
})
