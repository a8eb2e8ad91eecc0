import { expect, it } from 'vitest'
import { tokenFills } from './token-fills'

it('a token looks the same wherever it stands', () => {
  const looks = tokenFills([28, 41, 46, 35, 37, 41, 25, 28])
  expect(looks[1]).toBe(looks[5])
  expect(looks[0]).toBe(looks[7])
})

it('different tokens side by side look different where they are new', () =>
  expect(tokenFills([9, 8, 7, 6])).toEqual(['plain', 'inked', 'hatch', 'plain']))
