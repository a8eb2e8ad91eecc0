import { expect, it } from 'vitest'
import { rooms } from '../../data/rooms'
import { drawings } from './drawings'

it('every room has a drawing, and every drawing its room', () => {
  expect(Object.keys(drawings).sort()).toEqual(rooms.map((r) => r.id).sort())
})
