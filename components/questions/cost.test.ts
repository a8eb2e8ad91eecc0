import { describe, expect, it } from 'vitest'
import { prices } from '../../data/prices'
import { billOf, costOf, dollars, turnsOf } from './cost'

describe('a chat', () => {
  it('is sent again with every turn', () => {
    const [first, second, third] = turnsOf(3)
    expect(first).toEqual({ system: 400, past: 0, asked: 40, reply: 200 })
    expect([second!.past, third!.past]).toEqual([240, 480])
  })
  it('is read in tokens that grow with the square of its turns', () => {
    expect(billOf(1)).toEqual({ read: 440, written: 200 })
    // 10 × 440 new, and 240 × (0 + 1 + … + 9) again
    expect(billOf(10)).toEqual({ read: 4400 + 240 * 45, written: 2000 })
    // the answer to the room's question
    expect(Math.round(billOf(10).read / billOf(1).read)).toBe(35)
    expect(billOf(20).read / billOf(10).read).toBeGreaterThan(3)
  })
})

describe('its price', () => {
  it('is what is read and what is written, by the million', () => {
    expect(costOf({ read: 1e6, written: 0 }, prices[0]!)).toBe(prices[0]!.input)
    expect(costOf({ read: 0, written: 2e6 }, prices[0]!)).toBe(2 * prices[0]!.output)
    expect(costOf(billOf(10), prices[0]!)).toBeCloseTo(0.00252, 10)
  })
  it('differs forty times between two models of one list', () =>
    expect(costOf(billOf(10), prices[1]!) / costOf(billOf(10), prices[0]!)).toBeCloseTo(40))
  it('is written in a unit that fits', () =>
    expect([0.00252, 0.1008, 2.52, 75.6, 3024].map(dollars)).toEqual([
      '0.25 cents',
      '10 cents',
      '$2.52',
      '$76',
      '$3,024',
    ]))
})
