import { expect, test } from 'vitest'
import { aligned, rewards } from './preference'

test('the rewards explain the votes', () => {
  const [a, b] = rewards(2, 7)
  expect(1 / (1 + Math.exp(a - b))).toBeCloseTo(7 / 9)
  expect(a + b).toBe(0)
})
test('equal votes give no reward, and none for one answer is refused', () => {
  expect(rewards(4, 4)[1]).toBe(0)
  expect(() => rewards(0, 9)).toThrow(RangeError)
})
test('the model follows the reward, the more the shorter the leash', () => {
  const before = [0.5, 0.5]
  const [, loose] = aligned(before, rewards(2, 7), 0.5)
  const [, tight] = aligned(before, rewards(2, 7), 5)
  expect(loose).toBeGreaterThan(tight)
  expect(tight).toBeGreaterThan(0.5)
  expect(loose).toBeCloseTo(1 / (1 + (2 / 7) ** 2))
})
