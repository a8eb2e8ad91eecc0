import { describe, expect, it } from 'vitest'
import { due, RATE } from './beats'

describe('the pace of the loop', () => {
  it('owes nothing before the first step is due', () => {
    expect(due(5, 10, 300)).toEqual({ steps: 10, spent: 0 })
  })

  it('keeps its rate whatever the frame rate', () => {
    let [steps, last] = [0, 0]
    for (let now = 0; now <= 1000; now += 7) {
      const next = due(now - last, steps, 300)
      steps = next.steps
      last += next.spent
    }
    expect(steps).toBeGreaterThanOrEqual(RATE - 1)
    expect(steps).toBeLessThanOrEqual(RATE)
  })

  it('lags rather than leaps on a slow machine, and ends where it should', () => {
    expect(due(1000, 0, 300)).toEqual({ steps: 3, spent: 1000 })
    expect(due(1000, 299, 300).steps).toBe(300)
  })
})
