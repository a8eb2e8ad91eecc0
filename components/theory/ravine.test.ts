import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adam, momentum, sgd } from '../../stack/theory'
import { ALL_STEPS, advance, moveStart, progress, optimizersPreset, runOptimizers } from './optimizer-runs'
import { numbers } from '../../data/numbers'
import { readRawSlides } from '../../tests/helpers/read-slides'
import {
  clampStart,
  contour,
  GOAL,
  loss,
  OPTIMIZER_LABELS,
  START,
  runOptimizer,
  runUpdateRule,
  OPTIMIZERS,
} from './ravine'

describe('the ravine', () => {
  it('is walked at the best rates, Adam near it, and Adam needs fewest steps', () => {
    const [plain, heavy, adaptive] = [
      runOptimizer('sgd').steps,
      runOptimizer('momentum').steps,
      runOptimizer('adam').steps,
    ]
    expect(adaptive).toBeLessThan(heavy)
    expect(heavy).toBeLessThan(plain / 2)
    const soonest = (rule: typeof sgd, pace: number) =>
      Math.min(...Array.from({ length: 400 }, (_, r) => runUpdateRule(rule({ lr: (r + 1) * pace })).steps))
    expect(soonest(sgd, 0.0001)).toBe(plain)
    expect(soonest(momentum, 0.0001)).toBe(heavy)
    expect(soonest(adam, 0.003)).toBe(adaptive - 2)
    expect(readFileSync('components/theory/OptimizerComparison.vue', 'utf8')).toContain(
      'each near its best rate',
    )
  })
  it('has contour lines of equal error', () => {
    const [along, across] = contour(GOAL)
    for (const a of [0, 0.4, 1.3, 3])
      expect(loss([along * Math.cos(a), across * Math.sin(a)])).toBeCloseTo(GOAL)
  })
  it('is walked to the goal from every start there is', () => {
    for (let x = -9; x < 1; x += 0.5)
      for (let y = -1.5; y <= 1.5; y += 0.25) {
        const start = clampStart([x, y])
        for (const way of OPTIMIZERS) {
          const { path, steps } = runOptimizer(way, start)
          expect(steps).toBeGreaterThan(0)
          expect(steps).toBeLessThan(150)
          expect(loss(path[steps])).toBeLessThanOrEqual(GOAL)
        }
      }
  })
})

describe('the race', () => {
  const steps = OPTIMIZERS.map((way) => runOptimizer(way).steps)
  it('is told as it is run: momentum alone does most of it', () => {
    const told = OPTIMIZERS.map((way) =>
      numbers.find(
        (n) =>
          n.slide === 'optimizers' && n.meaning.toLowerCase().includes(OPTIMIZER_LABELS[way].toLowerCase()),
      ),
    )
    expect(told.map((n) => Number(n?.value))).toEqual(steps)
    const { frontmatter, notes } = readRawSlides().find((slide) => slide.name === 'optimizers')!
    expect(steps.filter((count) => !String(frontmatter.alt).includes(` ${count}`))).toEqual([])
    for (const said of ['ninety-four', 'thirty-seven', 'thirty-one']) expect(notes).toContain(said)
  })
  it('stands as each click has it', () => {
    const shown = (step: number) =>
      progress(runOptimizers(optimizersPreset(step)), optimizersPreset(step)).map((p) => p.count)
    expect(shown(0)).toEqual([0, 0, 0])
    expect(shown(1)).toEqual([steps[0], 0, 0])
    expect(shown(3)).toEqual(steps)
  })
  it('goes on together, waits for the slowest, then begins again', () => {
    const race = optimizersPreset(0)
    const walks = runOptimizers(race)
    expect(advance(race, walks, 1)).toEqual([1, 1, 1])
    expect(advance(optimizersPreset(1), walks, 1)).toEqual([steps[0] + 1, 1, 1])
    expect(advance(optimizersPreset(3), walks, 1)).toEqual([1, 1, 1])
    const at = progress(walks, { taken: [40, 40, 40] })
    expect(at.map((p) => p.reachedGoal)).toEqual([false, true, true])
    expect(at[1].lossShare).toBeLessThan(0.011)
  })
  it('keeps what was shown when the start moves', () => {
    expect(moveStart(optimizersPreset(1), [-4, 0.5])).toEqual({ start: [-4, 0.5], taken: [ALL_STEPS, 0, 0] })
    expect(START).toEqual([-8, 1])
  })
})
