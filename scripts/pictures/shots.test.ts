import { expect, it } from 'vitest'
import { readShot } from './shots'

const names = ['cover', 'vectors', 'attention']

it('reads a slide by name or number, with or without a click', () => {
  expect(readShot('vectors', names)).toEqual({ slide: 2, clicks: 99 })
  expect(readShot('vectors@1', names)).toEqual({ slide: 2, clicks: 1 })
  expect(readShot('2@0', names)).toEqual({ slide: 2, clicks: 0 })
})

it('says what is wrong with anything else', () => {
  expect(() => readShot('vector@1', names)).toThrow(/no slide “vector”. Near: vectors/)
  expect(() => readShot('4', names)).toThrow(/1 to 3/)
  expect(() => readShot('vectors@one', names)).toThrow(/no slide “vectors@one”/)
})
