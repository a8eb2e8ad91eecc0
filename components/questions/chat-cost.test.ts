import { describe, expect, it } from 'vitest'
import { prices } from '../../data/prices'
import { billRows, chatUsage, chatCost, formatDollars, chatTurns } from './chat-cost'

describe('a chat', () => {
  it('sends all earlier turns again with each turn', () => {
    const [first, second, third] = chatTurns(3)
    expect(first).toEqual({ system: 400, history: 0, message: 40, reply: 200 })
    expect([second!.history, third!.history]).toEqual([240, 480])
  })
  it('costs input tokens that grow with the square of its turns', () => {
    expect(chatUsage(1)).toEqual({ input: 440, output: 200 })
    // 10 × 440 new tokens, and 240 × (0 + 1 + … + 9) sent again.
    expect(chatUsage(10)).toEqual({ input: 4400 + 240 * 45, output: 2000 })
    // The answer to the question to the audience.
    expect(Math.round(chatUsage(10).input / chatUsage(1).input)).toBe(35)
    expect(chatUsage(20).input / chatUsage(10).input).toBeGreaterThan(3)
  })
})

describe('its price', () => {
  it('charges input and output tokens, by the million', () => {
    expect(chatCost({ input: 1e6, output: 0 }, prices[0]!)).toBe(prices[0]!.input)
    expect(chatCost({ input: 0, output: 2e6 }, prices[0]!)).toBe(2 * prices[0]!.output)
    expect(chatCost(chatUsage(10), prices[0]!)).toBeCloseTo(0.00252, 10)
  })
  it('differs by a factor of 40 between the two models of the list', () =>
    expect(chatCost(chatUsage(10), prices[1]!) / chatCost(chatUsage(10), prices[0]!)).toBeCloseTo(40))
  it('is formatted in cents or dollars, with two digits or whole dollars', () =>
    expect([0.00252, 0.1008, 1, 2.52, 10, 75.6, 3024].map(formatDollars)).toEqual([
      '0.25 cents',
      '10 cents',
      '$1.00',
      '$2.52',
      '$10',
      '$76',
      '$3,024',
    ]))
  it('is listed for each model, for one chat and for a month of 30 days', () =>
    expect(billRows(chatUsage(10), 1000).map(({ chat, month }) => [chat, month])).toEqual([
      ['0.25 cents', '$76'],
      ['10 cents', '$3,024'],
    ]))
})
