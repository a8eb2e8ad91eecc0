import { describe, expect, it } from 'vitest'
import { deck } from '../data/deck'
import { slotOf, SLOTS, USUAL, valueIn, WHOLE } from './slots'

describe('slotOf', () => {
  it('reads the minutes there are talks of', () => {
    for (const slot of SLOTS) expect([slotOf(slot), slotOf(String(slot))]).toEqual([slot, slot])
  })
  it.each([15, '15', '', '010', undefined, null, [5, 10]])('knows no slot %s', (text) =>
    expect(slotOf(text)).toBeUndefined(),
  )
})

describe('valueIn', () => {
  it('is one number for all slots, or one from a slot on', () => {
    expect(SLOTS.map((slot) => valueIn(slot, 20))).toEqual([20, 20, 20, 20, 20])
    expect(SLOTS.map((slot) => valueIn(slot, { 10: 5, 45: 60 }))).toEqual([0, 5, 5, 5, 60])
    expect(valueIn(30, undefined)).toBe(0)
  })
})

it('the usual talk is the one the deck speaks of, the whole one the longest', () =>
  expect([USUAL, WHOLE]).toEqual([deck.minutes, SLOTS.at(-1)]))
