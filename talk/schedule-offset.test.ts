import { expect, it } from 'vitest'
import { scheduleOffset, describeOffset } from './schedule-offset'

const offsetAt = (passed: number) => describeOffset(scheduleOffset(passed, [60, 100]))

it('is on time while it is the time of the slide', () => {
  for (const passed of [60, 80, 100, 100.9]) expect(offsetAt(passed)).toBe('on time')
})

it('tells how far ahead or behind', () => {
  expect(offsetAt(0)).toBe('1:00 ahead')
  expect(offsetAt(170)).toBe('1:10 behind')
  expect(offsetAt(101)).toBe('0:01 behind')
  expect(offsetAt(40.5)).toBe('0:19 ahead')
})
