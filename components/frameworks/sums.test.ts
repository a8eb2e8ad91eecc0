import { describe, expect, it } from 'vitest'
import { completedCount, inputs, stepsNeeded } from './sums'

describe('the computation on a grid', () => {
  it('is finished after the steps needed, and not one step before', () => {
    for (const workers of [1, 3, 8, 64]) {
      const steps = stepsNeeded(workers)
      expect(completedCount(steps, workers)).toBe(inputs.length)
      expect(completedCount(steps - 1, workers)).toBeLessThan(inputs.length)
    }
  })

  it('takes one step with a worker for each number', () => {
    expect(stepsNeeded(inputs.length)).toBe(1)
    expect(stepsNeeded(1)).toBe(inputs.length)
  })
})
