import { describe, expect, it } from 'vitest'
import { deck } from '../data/deck'
import { parseSlot, SLOTS, DEFAULT_SLOT, valueForSlot, FULL_SLOT } from './slots'

describe('slotOf', () => {
  it('reads the minutes there are talks of', () => {
    for (const slot of SLOTS) expect([parseSlot(slot), parseSlot(String(slot))]).toEqual([slot, slot])
  })
  it.each([15, '15', '', '010', undefined, null, [5, 10]])('knows no slot %s', (text) =>
    expect(parseSlot(text)).toBeUndefined(),
  )
})

describe('valueIn', () => {
  it('is one number for all slots, or one from a slot on', () => {
    expect(SLOTS.map((slot) => valueForSlot(slot, 20))).toEqual([20, 20, 20, 20, 20])
    expect(SLOTS.map((slot) => valueForSlot(slot, { 10: 5, 45: 60 }))).toEqual([0, 5, 5, 5, 60])
    expect(valueForSlot(30, undefined)).toBe(0)
  })
})

it('the usual talk is the one the deck speaks of, the whole one the longest', () =>
  expect([DEFAULT_SLOT, FULL_SLOT]).toEqual([deck.minutes, SLOTS.at(-1)]))
