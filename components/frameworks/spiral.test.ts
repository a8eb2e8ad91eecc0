import { describe, expect, it } from 'vitest'
import { atOnce } from '../../composables/portions'
import { spiral } from './spiral'
import { SpiralRun, STEPS } from './spiral-run'
import { dots, parameters, storedFrame, storedLosses } from './stored-frames'
import { spiralModels } from './stored-spiral'

describe('the spiral', () => {
  it('is the same for the same seed and stays in its square', () => {
    expect(spiral(60, 4)).toEqual(spiral(60, 4))
    for (const d of spiral(60, 4)) expect(Math.max(Math.abs(d.x), Math.abs(d.y))).toBeLessThan(1)
  })

  it('runs the same way twice, however it is cut into pieces', () => {
    const pieces = new SpiralRun(2)
    atOnce(pieces.to(5))
    atOnce(pieces.frame(12))
    expect(atOnce(pieces.frame(20))).toEqual(atOnce(new SpiralRun(2).frame(20)))
  })
})

describe('the recorded run', () => {
  it('is what training gives; if the library has changed: npx tsx scripts/record/spiral.ts', () => {
    const run = new SpiralRun()
    for (const { steps, model } of spiralModels) {
      const live = atOnce(run.frame(steps))
      expect(run.stored()).toBe(model)
      expect(storedFrame(steps).sides).toEqual(live.sides)
      expect(storedFrame(steps).right).toBe(live.right)
    }
    expect(run.losses.map((loss) => +loss.toFixed(4))).toEqual(storedLosses)
  })

  it('blames what the first step then moves, and asking moves nothing', () => {
    const run = new SpiralRun()
    const before = run.stored()
    const blamed = run.blame()
    expect(run.stored()).toBe(before)
    expect(blamed).toHaveLength(parameters)
    expect(blamed.filter((g) => g !== 0).length).toBeGreaterThan(0.9 * parameters)
    expect(new SpiralRun().blame()).toEqual(blamed)
  })

  it('learns: near a coin toss at first, every dot right in the end', () => {
    expect(storedLosses).toHaveLength(STEPS)
    expect(storedLosses[0].toFixed(2), 'the notes of the slide say it aloud').toBe('0.68')
    expect(storedFrame(0).right).toBeLessThan(0.7 * dots.length)
    expect(storedFrame(STEPS).right).toBe(dots.length)
  })
})
