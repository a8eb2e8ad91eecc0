import { describe, expect, it } from 'vitest'
import { listSlots, parseSlot, valueForSlot } from './slots'

const SLOTS = [5, 10, 20, 30, 45]

describe('parseSlot', () => {
  it('parses the length of a slot, as number or text', () => {
    for (const slot of SLOTS)
      expect([parseSlot(slot, SLOTS), parseSlot(String(slot), SLOTS)]).toEqual([slot, slot])
  })
  it.each([15, '15', '', '010', undefined, null, [5, 10]])('returns undefined for %s', (text) =>
    expect(parseSlot(text, SLOTS)).toBeUndefined(),
  )
})

describe('valueForSlot', () => {
  it('takes one number for all slots, or the number of the longest slot reached', () => {
    expect(SLOTS.map((slot) => valueForSlot(slot, 20))).toEqual([20, 20, 20, 20, 20])
    expect(SLOTS.map((slot) => valueForSlot(slot, { 10: 5, 45: 60 }))).toEqual([0, 5, 5, 5, 60])
    expect([undefined, null].map((value) => valueForSlot(30, value))).toEqual([0, 0])
  })
})

it('listSlots writes them as text', () =>
  expect([SLOTS, [20], []].map(listSlots)).toEqual(['5, 10, 20, 30 or 45', '20', '']))
