import { expect, it } from 'vitest'
import { lateness, told } from './pace'

const at = (passed: number) => told(lateness(passed, [60, 100]))

it('is on time while it is the time of the slide', () => {
  for (const passed of [60, 80, 100, 100.9]) expect(at(passed)).toBe('on time')
})

it('tells how far ahead or behind', () => {
  expect(at(0)).toBe('1:00 ahead')
  expect(at(170)).toBe('1:10 behind')
  expect(at(101)).toBe('0:01 behind')
  expect(at(40.5)).toBe('0:19 ahead')
})
