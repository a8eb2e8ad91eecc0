import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adam, momentum, sgd } from '../../stack/theory'
import { clampStart, contour, GOAL, loss, runOptimizer, runUpdateRule, OPTIMIZERS } from './ravine'

describe('the ravine', () => {
  it('has SGD and momentum at their best rates, Adam near its best and in fewest steps', () => {
    const [plain, heavy, adaptive] = [
      runOptimizer('sgd').steps,
      runOptimizer('momentum').steps,
      runOptimizer('adam').steps,
    ]
    expect(adaptive).toBeLessThan(heavy)
    expect(heavy).toBeLessThan(plain / 2)
    const fewestSteps = (rule: typeof sgd, rateStep: number) =>
      Math.min(
        ...Array.from({ length: 400 }, (_, r) => runUpdateRule(rule({ lr: (r + 1) * rateStep })).steps),
      )
    expect(fewestSteps(sgd, 0.0001)).toBe(plain)
    expect(fewestSteps(momentum, 0.0001)).toBe(heavy)
    expect(fewestSteps(adam, 0.003)).toBe(adaptive - 2)
    expect(readFileSync('components/theory/OptimizerComparison.vue', 'utf8')).toContain(
      'each near its best rate',
    )
  })
  it('has contour lines of equal error', () => {
    const [along, across] = contour(GOAL)
    for (const a of [0, 0.4, 1.3, 3])
      expect(loss([along * Math.cos(a), across * Math.sin(a)])).toBeCloseTo(GOAL)
  })
  it('is descended to the goal from every start', () => {
    for (let x = -9; x < 1; x += 0.5)
      for (let y = -1.5; y <= 1.5; y += 0.25) {
        const start = clampStart([x, y])
        for (const optimizer of OPTIMIZERS) {
          const { path, steps } = runOptimizer(optimizer, start)
          expect(steps).toBeGreaterThan(0)
          expect(steps).toBeLessThan(150)
          expect(loss(path[steps])).toBeLessThanOrEqual(GOAL)
        }
      }
  })
})
