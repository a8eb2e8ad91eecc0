import { describe, expect, it } from 'vitest'
import { completedCount, doubleAndAddOne, GRID_SIDE, inputs, stepsNeeded } from './sums'

describe('the computation on a grid', () => {
  it('doubles each of its digits and adds one', () => {
    expect(inputs).toHaveLength(GRID_SIDE ** 2)
    expect(inputs.slice(0, 10)).toEqual([3, 0, 7, 4, 1, 8, 5, 2, 9, 6])
    expect(inputs.slice(0, 3).map(doubleAndAddOne)).toEqual([7, 1, 15])
  })

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
