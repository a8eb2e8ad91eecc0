import { describe, expect, it } from 'vitest'
import { runToCompletion } from '../../composables/time-slicing'
import { createSpiral } from './spiral'
import { SpiralRun, TRAINING_STEPS } from './spiral-run'
import { dots, newDots, parameterCount, recordedSpiralFrame, recordedLosses } from './recorded-frames'
import { spiralModels } from './stored-spiral'

describe('the spiral', () => {
  it('has the same dots for the same seed, all between −1 and 1', () => {
    expect(createSpiral(60, 4)).toEqual(createSpiral(60, 4))
    for (const d of createSpiral(60, 4)) expect(Math.max(Math.abs(d.x), Math.abs(d.y))).toBeLessThan(1)
  })

  it('is trained the same for the same seed, in any number of calls', () => {
    const interrupted = new SpiralRun(2)
    runToCompletion(interrupted.trainTo(5))
    runToCompletion(interrupted.frame(12))
    expect(runToCompletion(interrupted.frame(20))).toEqual(runToCompletion(new SpiralRun(2).frame(20)))
  })
})

describe('the recorded run', () => {
  it('is what training computes; after a change in llm-stack run npx tsx scripts/record/spiral.ts', () => {
    const run = new SpiralRun()
    for (const { steps, model } of spiralModels) {
      const live = runToCompletion(run.frame(steps))
      expect(run.checkpoint()).toBe(model)
      expect(recordedSpiralFrame(steps).region).toEqual(live.region)
      const { correct, testCorrect } = recordedSpiralFrame(steps)
      expect([correct, testCorrect]).toEqual([live.correct, live.testCorrect])
    }
    expect(run.losses.map((loss) => +loss.toFixed(4))).toEqual(recordedLosses)
  })

  it('has first gradients for nearly all parameters, and computing them changes none', () => {
    const run = new SpiralRun()
    const before = run.checkpoint()
    const gradients = run.gradients()
    expect(run.checkpoint()).toBe(before)
    expect(gradients).toHaveLength(parameterCount)
    expect(gradients.filter((g) => g !== 0).length).toBeGreaterThan(0.9 * parameterCount)
    expect(new SpiralRun().gradients()).toEqual(gradients)
  })

  it('is tested on dots that it never practised on', () => {
    const places = new Set(dots.map(({ x, y }) => `${x} ${y}`))
    expect(newDots.filter(({ x, y }) => places.has(`${x} ${y}`))).toEqual([])
    expect([newDots.length, recordedSpiralFrame(TRAINING_STEPS).testCorrect]).toEqual([120, 120])
  })

  it('begins near the loss of guessing and ends with every dot right', () => {
    expect(recordedLosses).toHaveLength(TRAINING_STEPS)
    expect(recordedLosses[0].toFixed(2), 'the loss in the notes').toBe('0.68')
    expect(recordedSpiralFrame(0).correct).toBeLessThan(0.7 * dots.length)
    expect(recordedSpiralFrame(TRAINING_STEPS).correct).toBe(dots.length)
  })
})
