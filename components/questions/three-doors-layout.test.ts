import { expect, it } from 'vitest'
import { MAIN, rectEdges } from '../kit'
import { DOORS } from './three-doors'
import { CABINET, leakPath, leakShare, PLAN_DOORS, ROOM, WALLS_BOX } from './three-doors-layout'

it('has a door for each thing an agent may have, its gap as deep as the wall', () => {
  expect(PLAN_DOORS.map(({ id }) => id)).toEqual(DOORS.map(({ id }) => id))
  const walls = rectEdges(WALLS_BOX)
  const [top, left, right] = PLAN_DOORS.map(({ gap }) => rectEdges(gap))
  expect([top.top, top.bottom]).toEqual([walls.top, ROOM.top])
  expect([left.left, left.right]).toEqual([walls.left, ROOM.left])
  expect([right.left, right.right]).toEqual([ROOM.right, walls.right])
})

it('leads through all doors, from the letter to the cabinet and out', () => {
  expect(leakPath).toBe(`M432 210L432 398L${CABINET[0] + CABINET[2]} 398L204 422L${MAIN.right - 24} 422`)
})

it('is cut off before the door that is shut, further on at each', () => {
  const shares = [...DOORS.map(({ id }) => leakShare(id)), leakShare(undefined)]
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  const length = 188 + 228 + 24 + 552
  expect(shares.map((share) => Math.round(share * length))).toEqual([26, 306, 786, length])
})
