import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adam, momentum, sgd } from 'llm-stack/theory'
import {
  clampStart,
  contour,
  GOAL,
  gradient,
  loss,
  OPTIMIZER_LABELS,
  OPTIMIZERS,
  runOptimizer,
  runUpdateRule,
  START,
} from './ravine'

describe('the ravine', () => {
  it('is a hundred times as steep across as along', () => {
    expect([loss([-8, 1]), loss([2, 0]), loss([0, 0.5])]).toEqual([82, 2, 12.5])
    expect(gradient([-8, 1])).toEqual([-8, 100])
    expect(contour(2)).toEqual([2, 0.2])
    expect(GOAL).toBeCloseTo(0.82)
    expect(START).toEqual([-8, 1])
  })
  it('has starts on its slopes, others are moved there', () =>
    expect([[-99, -9], [99, 9], [-5, 0.5]].map(clampStart)).toEqual([[-8.3, -1.2], [-2.5, 1.2], [-5, 0.5]])) // prettier-ignore
  it('is descended by three optimizers, from the start until the loss stays under the goal', () => {
    expect(OPTIMIZERS.map((optimizer) => OPTIMIZER_LABELS[optimizer])).toEqual(['SGD', 'Momentum', 'Adam'])
    for (const optimizer of OPTIMIZERS) {
      const { path, steps } = runOptimizer(optimizer)
      expect([path[0], path.length]).toEqual([START, steps + 1])
      expect(loss(path[steps - 1])).toBeGreaterThan(GOAL)
      expect(loss(path[steps])).toBeLessThanOrEqual(GOAL)
    }
  })
  it('is not descended to the goal in too few steps', () =>
    expect(runUpdateRule(sgd({ lr: 0.0001 }), START, 20).steps).toBeGreaterThan(20))
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
