import { expect, it } from 'vitest'
import { scheduleOffset, describeOffset } from './schedule-offset'

const offsetAt = (elapsed: number) => describeOffset(scheduleOffset(elapsed, [60, 100]))

it('is on time during the time span of the slide', () => {
  for (const elapsed of [60, 80, 100, 100.9]) expect(offsetAt(elapsed)).toBe('on time')
})

it('is ahead before that span, and behind after it', () => {
  expect(offsetAt(0)).toBe('1:00 ahead')
  expect(offsetAt(170)).toBe('1:10 behind')
  expect(offsetAt(101)).toBe('0:01 behind')
  expect(offsetAt(40.5)).toBe('0:19 ahead')
})
