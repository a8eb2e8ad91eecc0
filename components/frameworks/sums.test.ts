import { describe, expect, it } from 'vitest'
import { completedCount, inputs, stepsNeeded } from './sums'

describe('the small sum', () => {
  it('is done when the steps needed are over, and not one step before', () => {
    for (const workers of [1, 3, 8, 64]) {
      const steps = stepsNeeded(workers)
      expect(completedCount(steps, workers)).toBe(inputs.length)
      expect(completedCount(steps - 1, workers)).toBeLessThan(inputs.length)
    }
  })

  it('takes one step when every number has its own worker', () => {
    expect(stepsNeeded(inputs.length)).toBe(1)
    expect(stepsNeeded(1)).toBe(inputs.length)
  })
})
