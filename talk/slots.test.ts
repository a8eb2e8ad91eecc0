import { describe, expect, it } from 'vitest'
import { deck } from '../data/deck'
import { parseSlot, SLOTS, DEFAULT_SLOT, valueForSlot, FULL_SLOT } from './slots'

describe('parseSlot', () => {
  it('parses the length of a slot, as number or text', () => {
    for (const slot of SLOTS) expect([parseSlot(slot), parseSlot(String(slot))]).toEqual([slot, slot])
  })
  it.each([15, '15', '', '010', undefined, null, [5, 10]])('returns undefined for %s', (text) =>
    expect(parseSlot(text)).toBeUndefined(),
  )
})

describe('valueForSlot', () => {
  it('takes one number for all slots, or the number of the longest slot reached', () => {
    expect(SLOTS.map((slot) => valueForSlot(slot, 20))).toEqual([20, 20, 20, 20, 20])
    expect(SLOTS.map((slot) => valueForSlot(slot, { 10: 5, 45: 60 }))).toEqual([0, 5, 5, 5, 60])
    expect([undefined, null].map((value) => valueForSlot(30, value))).toEqual([0, 0])
  })
})

it('the default slot is that of data/deck.ts, the full slot the longest', () =>
  expect([DEFAULT_SLOT, FULL_SLOT]).toEqual([deck.minutes, SLOTS.at(-1)]))
