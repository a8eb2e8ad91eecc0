import { describe, expect, it } from 'vitest'
import { CONTENT, rectEdges, type PointTuple, type RectTuple } from '../kit/geometry'
import { overlappingPairs } from '../kit/overlapping-pairs.test-helper'
import { pathStrokes } from '../kit/path-strokes.test-helper'
import {
  BADGE,
  CHATS,
  CHECKSUM_AFTER,
  CHECKSUM_BEFORE,
  CROWD_FEET,
  CROWD_HEIGHT,
  curvePath,
  DESK_BOX,
  deskPath,
  GLASS_BOX,
  glintPath,
  PEOPLE_LINE,
  PEOPLE_PATHS,
  plateMiddles,
  PLATES,
  SCREEN_BOX,
  SHAFT_BOX,
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
  it('are a crowd in three rows, the second one shifted, and two of staff', () => {
    const rows = [0, 1, 2].map((row) => CROWD_FEET.slice(16 * row, 16 * (row + 1)))
    for (const row of rows) expect([row.length, new Set(row.map(([, y]) => y)).size]).toEqual([16, 1])
    expect(rows.map(([[x]]) => x - rows[0][0][0])).toEqual([0, PLATES.pitch / 2, 0])
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
  it('stand over the slab: the crowd right of the text, staff under it and left of the glass', () => {
    const [crowdEdges, staffEdges] = [crowd, staff].map((people) => people.map(rectEdges))
    for (const { left, right, top, bottom } of crowdEdges) {
      expect([left > PLATES.middle - 20, right < CONTENT.width]).toEqual([true, true])
      expect([top > 0, bottom < SLAB_BOXES[0][1]]).toEqual([true, true])
    }
    for (const { left, right, top, bottom } of staffEdges) {
      expect([left > 0, right < GLASS_BOX[0]]).toEqual([true, true])
      expect([top > PEOPLE_LINE.y, bottom]).toEqual([true, SLAB_BOXES[1][1]])
    }
  })
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

describe('the engine', () => {
  const [glass, shaft] = [GLASS_BOX, SHAFT_BOX].map(rectEdges)
  it('stands under glass on the slab, plates in the middle of its shaft', () => {
    expect(glass.bottom).toBe(SLAB_BOXES[1][1])
    expect([shaft.left - glass.left, glass.right - shaft.right]).toEqual([36, 36])
    expect(shaft.centreX).toBe((plateMiddles[0] + plateMiddles.at(-1)!) / 2)
    expect(shaft.centreY).toBe(PLATES.y + PLATES.height / 2)
    expect(plateMiddles).toHaveLength(PLATES.count)
    expect([PLATES.y > glass.top, PLATES.y + PLATES.height < glass.bottom]).toEqual([true, true])
  })
  it('has reflections in a corner of the glass, beside the chats', () => {
    for (const [x, y] of pathStrokes(glintPath).flat())
      expect([x < glass.right, x > CHATS.at(-1)!.up[0][0], y > glass.top, y < shaft.top]).not.toContain(false)
  })
})

describe('the chats', () => {
  const front = CROWD_FEET.slice(-16)
  it('come from people of the first row and go back up to them, each round a plate of its own', () =>
    CHATS.forEach(({ down, up }, i) => {
      const [route] = pathStrokes(down)
      const [from, turn] = [route[0], route.at(-1)!]
      expect((from[0] + turn[0]) / 2).toBe(front[i][0])
      expect(front[i][0]).toBe(plateMiddles[i])
      expect(up[0]).toEqual(turn)
      expect(up[1][1]).toBe(from[1])
      expect(from[0] < plateMiddles[i] - PLATES.width / 2).toBe(true)
      expect([turn[1] > PLATES.y + PLATES.height, turn[1] < SLAB_BOXES[1][1]]).toEqual([true, true])
      expect(STOREYS[1].y + from[1]).toBeGreaterThanOrEqual(STOREYS[0].y + front[i][1])
    }))
  it('do not touch one another', () => {
    const xs = CHATS.flatMap(({ down, up }) => [pathStrokes(down)[0][0][0], up[0][0]])
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(Math.min(...xs.slice(1).map((x, i) => x - xs[i]))).toBeGreaterThan(10)
  })
})

it('lists the checksums right of the glass, over the slab', () => {
  const lines = [CHECKSUM_BEFORE, CHECKSUM_AFTER].flatMap(({ label, value }) => [label, value])
  expect(new Set(lines.map(({ x }) => x)).size).toBe(1)
  expect(lines[0].x).toBeGreaterThan(rectEdges(GLASS_BOX).right)
  expect(lines[0].x).toBeLessThan(CONTENT.width)
  const ys = lines.map(({ y }) => y)
  expect(ys).toEqual(ys.toSorted((a, b) => a - b))
  expect(ys.at(-1)!).toBeLessThan(SLAB_BOXES[1][1])
  expect(ys[1] - ys[0]).toBe(ys[3] - ys[2])
  expect(ys[2] - ys[1]).toBeGreaterThan(ys[1] - ys[0])
})
