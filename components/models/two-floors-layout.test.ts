import { describe, expect, it } from 'vitest'
import { MAIN, rectEdges, type PointTuple, type RectTuple } from '../kit/geometry'
import { overlappingPairs } from '../kit/overlapping-pairs.test-helper'
import {
  BADGE,
  CHECKSUM_AFTER,
  CHECKSUM_BEFORE,
  CROWD_FEET,
  CROWD_HEIGHT,
  DESK_BOX,
  ENGINE_RIGHT,
  ENGINE_X,
  PEOPLE_LINE,
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
    }))
  it('do not overlap', () => {
    const [upper, lower] = STOREYS
    expect(upper.y + upper.height).toBeLessThan(lower.y)
  })
  it('have their title in line with their number, and who they are below', () => {
    expect(TITLE.y).toBe(BADGE.cy)
    expect(TITLE.x).toBeGreaterThan(BADGE.cx + BADGE.r)
    expect(PEOPLE_LINE.y).toBeGreaterThan(BADGE.cy + BADGE.r)
  })
})

describe('the people', () => {
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
  })
})

it('lists the checksums right of the engine, over the slab', () => {
  const lines = [CHECKSUM_BEFORE, CHECKSUM_AFTER].flatMap(({ label, value }) => [label, value])
  expect(new Set(lines.map(({ x }) => x)).size).toBe(1)
  expect(lines[0].x).toBeGreaterThan(ENGINE_RIGHT)
  expect(lines[0].x).toBeLessThan(MAIN.width)
  const ys = lines.map(({ y }) => y)
  expect(ys).toEqual(ys.toSorted((a, b) => a - b))
  expect(ys.at(-1)!).toBeLessThan(SLAB_BOXES[1][1])
})
