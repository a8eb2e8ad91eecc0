import { describe, expect, it } from 'vitest'
import { prices } from '../../data/prices'
import { chatUsage, chatCost, formatDollars, chatTurns } from './chat-cost'

describe('a chat', () => {
  it('is sent again with every turn', () => {
    const [first, second, third] = chatTurns(3)
    expect(first).toEqual({ system: 400, history: 0, message: 40, reply: 200 })
    expect([second!.history, third!.history]).toEqual([240, 480])
  })
  it('is read in tokens that grow with the square of its turns', () => {
    expect(chatUsage(1)).toEqual({ input: 440, output: 200 })
    // 10 × 440 new, and 240 × (0 + 1 + … + 9) again
    expect(chatUsage(10)).toEqual({ input: 4400 + 240 * 45, output: 2000 })
    // the answer to the room's question
    expect(Math.round(chatUsage(10).input / chatUsage(1).input)).toBe(35)
    expect(chatUsage(20).input / chatUsage(10).input).toBeGreaterThan(3)
  })
})

describe('its price', () => {
  it('is what is read and what is written, by the million', () => {
    expect(chatCost({ input: 1e6, output: 0 }, prices[0]!)).toBe(prices[0]!.input)
    expect(chatCost({ input: 0, output: 2e6 }, prices[0]!)).toBe(2 * prices[0]!.output)
    expect(chatCost(chatUsage(10), prices[0]!)).toBeCloseTo(0.00252, 10)
  })
  it('differs forty times between two models of one list', () =>
    expect(chatCost(chatUsage(10), prices[1]!) / chatCost(chatUsage(10), prices[0]!)).toBeCloseTo(40))
  it('is written in a unit that fits', () =>
    expect([0.00252, 0.1008, 2.52, 75.6, 3024].map(formatDollars)).toEqual([
      '0.25 cents',
      '10 cents',
      '$2.52',
      '$76',
      '$3,024',
    ]))
})
