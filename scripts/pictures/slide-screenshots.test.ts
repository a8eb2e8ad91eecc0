import { expect, it } from 'vitest'
import { parseTarget } from './slide-screenshots'

const names = ['cover', 'vectors', 'attention']

it('reads a slide by name or number, with or without a click', () => {
  expect(parseTarget('vectors', names)).toEqual({ slide: 2, clicks: 99 })
  expect(parseTarget('vectors@1', names)).toEqual({ slide: 2, clicks: 1 })
  expect(parseTarget('2@0', names)).toEqual({ slide: 2, clicks: 0 })
})

it('rejects unknown names, numbers and clicks, with a hint', () => {
  expect(() => parseTarget('vector@1', names)).toThrow(/no slide “vector”. Near: vectors/)
  expect(() => parseTarget('4', names)).toThrow(/1 to 3/)
  expect(() => parseTarget('vectors@one', names)).toThrow(/no slide “vectors@one”/)
})
