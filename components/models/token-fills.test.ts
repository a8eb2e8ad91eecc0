import { expect, it } from 'vitest'
import { tokenFills } from './token-fills'

it('gives equal tokens equal fills', () => {
  const fills = tokenFills([28, 41, 46, 35, 37, 41, 25, 28])
  expect(fills[1]).toBe(fills[5])
  expect(fills[0]).toBe(fills[7])
})

it('gives new neighbouring tokens different fills', () =>
  expect(tokenFills([9, 8, 7, 6])).toEqual(['plain', 'inked', 'hatch', 'plain']))
