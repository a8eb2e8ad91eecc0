import { expect, it } from 'vitest'
import { readShot } from './shots'

it('reads a slide, with or without a click', () => {
  expect(readShot('7', 43)).toEqual({ slide: 7, clicks: 99 })
  expect(readShot('7@1', 43)).toEqual({ slide: 7, clicks: 1 })
})

it('says what is wrong with anything else', () => {
  expect(() => readShot('seven', 43)).toThrow(/7@1/)
  expect(() => readShot('44', 43)).toThrow(/1 to 43/)
})
