import { describe, expect, it } from 'vitest'
import { validateJson } from './validate-json'
import { findOrder, runFindOrder } from './find-order'

describe('the tool', () => {
  it('is described to the model, with the number of an order as its one argument', () => {
    expect(findOrder).toMatchObject({ name: 'find_order', description: 'Says where an order is.' })
    expect(findOrder.parameters.properties).toEqual({
      order: { type: 'string', description: 'Its number, such as B2' },
    })
    expect(validateJson(findOrder.parameters, { order: 'A17' })).toEqual([])
    for (const wrong of [{}, { order: 17 }, 'A17', null])
      expect(validateJson(findOrder.parameters, wrong)).not.toEqual([])
  })
})

describe('runFindOrder', () => {
  const resultOf = (name: string, json: string) => runFindOrder({ id: 'a', name, arguments: json })
  it('finds an order, with the id of the call', () =>
    expect(resultOf('find_order', '{"order":"A17"}')).toEqual({
      role: 'tool',
      content: 'left us on Monday',
      callId: 'a',
    }))

  const FORMAT = 'Give the order’s number, as {"order": "B2"}.'
  it.each([
    ['find_order', '{"order":"B2"}', 'There is no such order.'],
    ['find_order', '{"order":"__proto__"}', 'There is no such order.'],
    ['find_order', '{"order":17}', FORMAT],
    ['find_order', '{"order', FORMAT],
    ['find_order', 'null', FORMAT],
    ['close_shop', '{"order":"A17"}', 'There is no tool of this name; there is find_order.'],
  ])('answers %s %s with a reason', (name, json, why) => expect(resultOf(name, json).content).toBe(why))
})
