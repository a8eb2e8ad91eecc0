import { describe, expect, it } from 'vitest'
import { stepsDue, STEPS_PER_SECOND } from './slow-motion'

describe('the pace of the loop', () => {
  it('owes nothing before the first step is due', () => {
    expect(stepsDue(5, 10, 300)).toEqual({ steps: 10, spent: 0 })
  })

  it('keeps its rate whatever the frame rate', () => {
    let [steps, last] = [0, 0]
    for (let now = 0; now <= 1000; now += 7) {
      const next = stepsDue(now - last, steps, 300)
      steps = next.steps
      last += next.spent
    }
    expect(steps).toBeGreaterThanOrEqual(STEPS_PER_SECOND - 1)
    expect(steps).toBeLessThanOrEqual(STEPS_PER_SECOND)
  })

  it('lags rather than leaps on a slow machine, and ends where it should', () => {
    expect(stepsDue(1000, 0, 300)).toEqual({ steps: 3, spent: 1000 })
    expect(stepsDue(1000, 299, 300).steps).toBe(300)
  })
})
