import { describe, expect, it } from 'vitest'
import { MAIN, rectEdges, type PointTuple, type RectTuple } from '../kit/geometry'
import { overlappingPairs } from '../kit/overlapping-pairs.test-helper'
import { pathStrokes } from '../kit/path-strokes.test-helper'
import { PLATES } from './plates'
import {
  BADGE,
  CHECKSUM_AFTER,
  CHECKSUM_BEFORE,
  CROWD_FEET,
  CROWD_HEIGHT,
  curvePath,
  DESK_BOX,
  deskPath,
  ENGINE_RIGHT,
  ENGINE_X,
  PEOPLE_LINE,
  PEOPLE_PATHS,
  SCREEN_BOX,
  SLAB_BOXES,
  STAFF_FEET,
  STAFF_HEIGHT,
  STOREYS,
  TITLE,
  WALL_BOXES,
} from './two-floors-layout'

/** The box around a person's path. */
const personBox = ([x, y]: PointTuple, height: number): RectTuple => [
  x - height * 0.24,
  y - height,
  2 * height * 0.24,
  height,
]
const crowd = CROWD_FEET.map((feet) => personBox(feet, CROWD_HEIGHT))
const staff = STAFF_FEET.map((feet) => personBox(feet, STAFF_HEIGHT))

describe('the storeys', () => {
  it('stand on slabs, which end where the storey ends', () =>
    SLAB_BOXES.forEach((slab, i) => {
      const [wall, slabEdges] = [WALL_BOXES[i], slab].map(rectEdges)
      expect(slabEdges.bottom).toBe(wall.bottom)
      expect(slabEdges.centreX).toBe(wall.centreX)
      expect(slabEdges.left).toBeLessThan(wall.left)
      expect([wall.left, wall.top, wall.bottom]).toEqual([0, 0, STOREYS[i].height])
    }))
  it('do not overlap', () => {
    const [upper, lower] = STOREYS
    expect(lower.y - upper.y - upper.height).toBe(SLAB_BOXES[0][3])
    expect(STOREYS.map(({ n, title }) => `${n}: ${title}`)).toEqual(['4: Most people', '3: Very few'])
  })
  it('have their title in line with their number, and who they are below', () => {
    expect(TITLE.y).toBe(BADGE.cy)
    expect(TITLE.x).toBeGreaterThan(BADGE.cx + BADGE.r)
    expect(PEOPLE_LINE.y).toBeGreaterThan(BADGE.cy + BADGE.r)
  })
})

describe('the people', () => {
  it('are a crowd in four rows, every second one shifted, and two of staff', () => {
    const rows = [0, 1, 2, 3].map((row) => CROWD_FEET.filter((_, i) => i % 4 === row))
    for (const row of rows) expect([row.length, new Set(row.map(([, y]) => y)).size]).toEqual([5, 1])
    expect(rows.map(([[x]]) => x - rows[0][0][0])).toEqual([0, 12, 0, 12])
    expect(STAFF_FEET).toHaveLength(2)
  })
  it('are drawn where they stand', () =>
    [CROWD_FEET, STAFF_FEET].forEach((feet, i) => {
      const bodies = pathStrokes(PEOPLE_PATHS[i]).filter((_, stroke) => stroke % 2 === 0)
      const places = bodies.map((body) => [(body[0][0] + body.at(-3)![0]) / 2, body[0][1]])
      expect(places.map(([, y]) => y)).toEqual(feet.map(([, y]) => y))
      places.forEach(([x], person) => expect(x).toBeCloseTo(feet[person][0]))
    }))
  it('stand apart from each other and from the desk', () => {
    expect(overlappingPairs({ crowd })).toEqual([])
    expect(overlappingPairs({ staff, desk: DESK_BOX, screen: SCREEN_BOX })).toEqual([])
  })
  it('stand under the text, over the slab and left of chats and engine', () =>
    [crowd, staff].forEach((people, i) => {
      for (const { left, right, top, bottom } of people.map(rectEdges)) {
        expect([left > 0, right < ENGINE_X]).toEqual([true, true])
        expect([top > PEOPLE_LINE.y, bottom <= SLAB_BOXES[i][1]]).toEqual([true, true])
      }
    }))
  it('work at a screen in the middle of its desk', () => {
    const [screen, desk] = [SCREEN_BOX, DESK_BOX].map(rectEdges)
    expect([screen.centreX, screen.bottom]).toEqual([desk.centreX, desk.top])
    expect([screen.left > desk.left, desk.bottom]).toEqual([true, SLAB_BOXES[1][1]])
  })
  it('have the outlines of desk and screen, and a rising curve within it', () => {
    const [screen, desk] = [SCREEN_BOX, DESK_BOX].map(rectEdges)
    const [deskOutline, screenOutline] = pathStrokes(deskPath)
    const { left, right, top, bottom } = desk
    expect(deskOutline).toEqual([[left, bottom], [left, top], [right, top], [right, bottom]]) // prettier-ignore
    expect(screenOutline).toEqual([
      [screen.left, screen.bottom],
      [screen.left, screen.top],
      [screen.right, screen.top],
      [screen.right, screen.bottom],
      [screen.left, screen.bottom],
    ])
    const [curve] = pathStrokes(curvePath)
    for (const [x, y] of curve) {
      expect([x > screen.left, x < screen.right]).toEqual([true, true])
      expect([y > screen.top, y < screen.bottom]).toEqual([true, true])
    }
    expect(curve.at(-1)![1]).toBeLessThan(curve[0][1])
  })
})

it('ends the engine as far behind the middle of its last plate as it begins before the first', () => {
  const lastMiddle = ENGINE_X + PLATES.middle + (PLATES.count - 1) * PLATES.pitch
  expect(ENGINE_RIGHT - lastMiddle).toBe(PLATES.middle)
})

it('lists the checksums right of the engine, over the slab', () => {
  const lines = [CHECKSUM_BEFORE, CHECKSUM_AFTER].flatMap(({ label, value }) => [label, value])
  expect(new Set(lines.map(({ x }) => x)).size).toBe(1)
  expect(lines[0].x).toBeGreaterThan(ENGINE_RIGHT)
  expect(lines[0].x).toBeLessThan(MAIN.width)
  const ys = lines.map(({ y }) => y)
  expect(ys).toEqual(ys.toSorted((a, b) => a - b))
  expect(ys.at(-1)!).toBeLessThan(SLAB_BOXES[1][1])
  expect([ys[1] - ys[0], ys[3] - ys[2]]).toEqual([28, 28])
  expect(ys[2] - ys[1]).toBeGreaterThan(28)
})
