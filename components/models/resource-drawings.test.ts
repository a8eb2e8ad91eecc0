import { describe, expect, it } from 'vitest'
import { llama } from '../../data/models'
import { pathStrokes } from '../kit/path-strokes.test-helper'
import { drawBooks, drawInterruptions, drawRacks } from './resource-drawings'

type Shapes = ReturnType<typeof drawBooks>
const paths = (shapes: Shapes) => shapes.flatMap((s) => (s.tag === 'path' ? [s.d] : []))
/** Left, right, top and bottom of each stroke of a path, to a hundredth. */
const edgesOf = (d: string) =>
  pathStrokes(d).map((stroke) => {
    const [xs, ys] = [0, 1].map((k) => stroke.map((point) => Number(point[k].toFixed(2))))
    return {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    }
  })

describe('the books', () => {
  const [COUNT, SHELVES, WIDTH, PITCH] = [156, 4, 352, 56]
  const drawing = () => drawBooks(COUNT, SHELVES, WIDTH, PITCH)
  const spines = () => drawing().slice(1, -SHELVES)

  it('are exactly as many as requested, as many on each shelf', () => {
    expect(spines()).toHaveLength(COUNT)
    const bottoms = paths(spines()).map((d) => edgesOf(d)[0].bottom)
    for (const shelf of [1, 2, 3, 4]) expect(bottoms.filter((y) => y === shelf * PITCH)).toHaveLength(39)
  })
  it('stand side by side between the walls of the case, lower than the next shelf', () => {
    const edges = paths(spines()).map((d) => edgesOf(d)[0])
    edges.forEach(({ left, right, top, bottom }, i) => {
      expect(left).toBeCloseTo(i % 39 ? edges[i - 1].right : 8, 1)
      expect(right).toBeGreaterThan(left)
      const share = (bottom - top) / PITCH
      expect([share >= 0.599, share <= 0.861]).toEqual([true, true])
    })
    expect(edges[38].right).toBeCloseTo(WIDTH - 8, 1)
    expect(new Set(edges.map(({ top, bottom }) => bottom - top)).size).toBeGreaterThan(50)
  })
  it('have a few dark and some hatched spines', () => {
    const count = (fill: string) => spines().filter((s) => s.class === `stroke-fine ${fill}`).length
    expect(['fill-ink', 'hatched', 'neutral-top'].map(count)).toEqual([10, 22, 124])
  })
  it('stand on boards as wide as the case', () => {
    const [bookcase, ...shapes] = drawing()
    expect(edgesOf(paths([bookcase])[0])).toEqual([{ left: 0, right: WIDTH, top: 0, bottom: 4 * PITCH + 8 }])
    expect(paths(shapes.slice(-SHELVES)).flatMap(edgesOf)).toEqual(
      [1, 2, 3, 4].map((n) => ({ left: 0, right: WIDTH, top: n * PITCH, bottom: n * PITCH })),
    )
    expect([bookcase, ...shapes.slice(-SHELVES)].map((s) => s.class)).toEqual([
      'neutral-left stroke-mid',
      ...Array<string>(SHELVES).fill('stroke-mid'),
    ])
  })
})

describe('the racks', () => {
  const faces = (side: number) => paths(drawRacks(side, 352)).filter((d) => d.endsWith('Z'))

  it('are exactly as many as requested', () =>
    // Three faces per rack, and three of the slab.
    expect(faces(4)).toHaveLength(3 * 16 + 3))
  it('stand apart on a slab in the middle of their column', () => {
    const [, , slab, ...racks] = faces(4).flatMap(edgesOf)
    expect((slab.left + slab.right) / 2).toBe(176)
    expect([slab.left > 0, slab.right < 352, slab.top]).toEqual([true, true, 40])
    const lefts = racks.filter((_, i) => i % 3 === 0)
    const rights = racks.filter((_, i) => i % 3 === 1)
    expect(Math.min(...lefts.map(({ left }) => left)) - slab.left).toBeGreaterThan(5)
    expect(slab.right - Math.max(...rights.map(({ right }) => right))).toBeGreaterThan(5)
    for (const { bottom } of racks) expect(bottom).toBeLessThan(slab.bottom)
    // The next rack of a row begins to the right of and below the one before.
    expect(lefts[1].left - lefts[0].left).toBeGreaterThan(lefts[0].right - lefts[0].left)
    expect(lefts[1].bottom - lefts[0].bottom).toBeCloseTo((lefts[1].left - lefts[0].left) / Math.sqrt(3), 0)
    expect(lefts[0].left - lefts[4].left).toBeCloseTo(lefts[1].left - lefts[0].left, 0)
    expect(
      drawRacks(1, 352)
        .slice(0, 6)
        .map((s) => s.class),
    ).toEqual([0, 1].flatMap(() => ['left', 'right', 'top'].map((side) => `neutral-${side} stroke-fine`)))
  })
  it('have five shelves each, on their left faces', () => {
    const shapes = drawRacks(2, 352)
    const lines = shapes.filter((s) => s.class === 'stroke-hair no-fill')
    expect(lines).toHaveLength(4 * 5)
    const [rack] = paths(shapes.slice(3)).flatMap(edgesOf)
    for (const { left, right, top, bottom } of paths(lines.slice(0, 5)).flatMap(edgesOf)) {
      expect([left > rack.left, right < rack.right]).toEqual([true, true])
      expect([top > rack.top, bottom < rack.bottom]).toEqual([true, true])
      expect(left - rack.left).toBeCloseTo(rack.right - right, 0)
    }
  })
})

describe('the interruptions', () => {
  const WIDTH = 352
  it.each([llama.interruptions, 9, 100])('are exactly %i gaps within the rows of a run', (count) => {
    const [strip] = paths(drawInterruptions(count, WIDTH))
    const pieces = edgesOf(strip)
    const gaps = pieces.slice(1).flatMap(({ left, top }, i) => (pieces[i].top === top ? [left - pieces[i].right] : [])) // prettier-ignore
    expect(gaps).toHaveLength(count)
    for (const gap of gaps) expect(Math.abs(gap - 2.4)).toBeLessThan(0.21)
    expect(pieces.every(({ left, right }) => right > left)).toBe(true)
  })
  it('interrupt nine rows from edge to edge, but not at their ends', () => {
    const pieces = edgesOf(paths(drawInterruptions(36, WIDTH))[0])
    const rows = Array.from({ length: 9 }, (_, row) => pieces.filter(({ top }) => top === row * 19))
    for (const row of rows) {
      expect([row[0].left, row.at(-1)!.right]).toEqual([0, WIDTH])
      expect(row[0].bottom - row[0].top).toBe(13)
      const widths = row.map(({ left, right }) => right - left)
      // Half a piece at either end.
      expect(widths[0] / widths[1]).toBeCloseTo(0.5, 1)
      expect(widths.at(-1)).toBeCloseTo(widths[0], 0)
    }
  })
  it('call for a crew that stands evenly on the ground, under the rows', () => {
    const [strip, crew, ground] = drawInterruptions(36, WIDTH)
    expect([strip, crew, ground].map((s) => s.class)).toEqual([
      'fill-ink',
      'neutral-top stroke-mid',
      'stroke-mid',
    ])
    const [stripBottom, people, line] = [
      Math.max(...edgesOf(paths([strip])[0]).map(({ bottom }) => bottom)),
      edgesOf(paths([crew])[0]).filter((_, i) => i % 2 === 0),
      edgesOf(paths([ground])[0]),
    ]
    expect(line).toEqual([{ left: 0, right: WIDTH, top: 230, bottom: 230 }])
    expect(people).toHaveLength(7)
    people.forEach(({ left, right, bottom, top }, i) => {
      expect((left + right) / 2).toBeCloseTo((WIDTH * (i + 0.5)) / 7, 1)
      expect([bottom, top > stripBottom]).toEqual([230, true])
    })
  })
})
