import { expect, it } from 'vitest'
import { rooms } from '../../data/rooms'
import { drawings } from './drawings'

it('has a drawing for each room, and none besides', () => {
  expect(Object.keys(drawings).sort()).toEqual(rooms.map((r) => r.id).sort())
})
