import { describe, expect, it } from 'vitest'
import { runToCompletion } from '../../composables/time-slicing'
import { createSpiral } from './spiral'
import { SpiralRun, TRAINING_STEPS } from './spiral-run'
import { dots, parameterCount, recordedSpiralFrame, recordedLosses } from './recorded-frames'
import { spiralModels } from './stored-spiral'

describe('the spiral', () => {
  it('is the same for the same seed and stays in its square', () => {
    expect(createSpiral(60, 4)).toEqual(createSpiral(60, 4))
    for (const d of createSpiral(60, 4)) expect(Math.max(Math.abs(d.x), Math.abs(d.y))).toBeLessThan(1)
  })

  it('runs the same way twice, however it is cut into pieces', () => {
    const pieces = new SpiralRun(2)
    runToCompletion(pieces.trainTo(5))
    runToCompletion(pieces.frame(12))
    expect(runToCompletion(pieces.frame(20))).toEqual(runToCompletion(new SpiralRun(2).frame(20)))
  })
})

describe('the recorded run', () => {
  it('is what training gives; if the library has changed: npx tsx scripts/record/spiral.ts', () => {
    const run = new SpiralRun()
    for (const { steps, model } of spiralModels) {
      const live = runToCompletion(run.frame(steps))
      expect(run.checkpoint()).toBe(model)
      expect(recordedSpiralFrame(steps).region).toEqual(live.region)
      expect(recordedSpiralFrame(steps).correct).toBe(live.correct)
    }
    expect(run.losses.map((loss) => +loss.toFixed(4))).toEqual(recordedLosses)
  })

  it('blames what the first step then moves, and asking moves nothing', () => {
    const run = new SpiralRun()
    const before = run.checkpoint()
    const blamed = run.gradients()
    expect(run.checkpoint()).toBe(before)
    expect(blamed).toHaveLength(parameterCount)
    expect(blamed.filter((g) => g !== 0).length).toBeGreaterThan(0.9 * parameterCount)
    expect(new SpiralRun().gradients()).toEqual(blamed)
  })

  it('learns: near a coin toss at first, every dot right in the end', () => {
    expect(recordedLosses).toHaveLength(TRAINING_STEPS)
    expect(recordedLosses[0].toFixed(2), 'the notes of the slide say it aloud').toBe('0.68')
    expect(recordedSpiralFrame(0).correct).toBeLessThan(0.7 * dots.length)
    expect(recordedSpiralFrame(TRAINING_STEPS).correct).toBe(dots.length)
  })
})
