import { describe, expect, it } from 'vitest'
import { stepsDue, STEPS_PER_SECOND } from './slow-motion'

describe('the rate of the loop', () => {
  it('takes no step before the first is due', () => {
    expect(stepsDue(5, 10, 300)).toEqual({ steps: 10, spent: 0 })
  })

  it('is the same at any frame rate', () => {
    let [steps, last] = [0, 0]
    for (let now = 0; now <= 1000; now += 7) {
      const next = stepsDue(now - last, steps, 300)
      steps = next.steps
      last += next.spent
    }
    expect(steps).toBeGreaterThanOrEqual(STEPS_PER_SECOND - 1)
    expect(steps).toBeLessThanOrEqual(STEPS_PER_SECOND)
  })

  it('falls on a slow machine instead of skipping frames, and stops at the last step', () => {
    expect(stepsDue(1000, 0, 300)).toEqual({ steps: 3, spent: 1000 })
    expect(stepsDue(1000, 299, 300).steps).toBe(300)
  })

  it('keeps the time beyond whole steps for the next frame, up to three steps a frame', () => {
    const { steps, spent } = stepsDue(70, 10, 300)
    expect([steps, spent * STEPS_PER_SECOND]).toEqual([13, 3000])
    expect(stepsDue(100, 10, 300)).toEqual({ steps: 13, spent: 100 })
  })
})
