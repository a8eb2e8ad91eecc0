import { describe, expect, it } from 'vitest'
import { numbers } from '../../data/numbers'
import { readRawSlides } from '../../tests/helpers/read-slides'
import { ALL_STEPS, advance, moveStart, progress, optimizersPreset, runOptimizers } from './optimizer-runs'
import { OPTIMIZER_LABELS, OPTIMIZERS, runOptimizer, START } from './ravine'

describe('the optimizers demo', () => {
  const steps = OPTIMIZERS.map((optimizer) => runOptimizer(optimizer).steps)
  it('takes the steps that data/numbers.ts, the alt text and the notes state', () => {
    const stated = OPTIMIZERS.map((optimizer) =>
      numbers.find(
        (n) =>
          n.slide === 'optimizers' &&
          n.meaning.toLowerCase().includes(OPTIMIZER_LABELS[optimizer].toLowerCase()),
      ),
    )
    expect(stated.map((n) => Number(n?.value))).toEqual(steps)
    const { frontmatter, notes } = readRawSlides().find((slide) => slide.name === 'optimizers')!
    expect(steps.filter((count) => !String(frontmatter.alt).includes(` ${count}`))).toEqual([])
    for (const number of ['ninety-four', 'thirty-seven', 'thirty-one']) expect(notes).toContain(number)
  })
  it('draws one more run to its end at each click', () => {
    const drawnSteps = (step: number) =>
      progress(runOptimizers(optimizersPreset(step)), optimizersPreset(step)).map((p) => p.count)
    expect(drawnSteps(0)).toEqual([0, 0, 0])
    expect(drawnSteps(1)).toEqual([steps[0], 0, 0])
    expect(drawnSteps(3)).toEqual(steps)
  })
  it('advances all runs together, waits for the slowest, then begins again', () => {
    const state = optimizersPreset(0)
    const runs = runOptimizers(state)
    expect(advance(state, runs, 1)).toEqual([1, 1, 1])
    expect(advance(optimizersPreset(1), runs, 1)).toEqual([steps[0] + 1, 1, 1])
    expect(advance(optimizersPreset(3), runs, 1)).toEqual([1, 1, 1])
    const drawn = progress(runs, { taken: [40, 40, 40] })
    expect(drawn.map((p) => p.reachedGoal)).toEqual([false, true, true])
    expect(drawn[1].lossShare).toBeLessThan(0.011)
  })
  it('draws the same runs to their end when the start moves', () => {
    expect(moveStart(optimizersPreset(1), [-4, 0.5])).toEqual({ start: [-4, 0.5], taken: [ALL_STEPS, 0, 0] })
    expect(START).toEqual([-8, 1])
  })
})
