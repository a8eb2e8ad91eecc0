import { describe, expect, it } from 'vitest'
import { atOnce } from '../../composables/portions'
import { spiral } from './spiral'
import { SpiralRun, STEPS } from './spiral-run'
import { dots, storedFrame, storedLosses } from './stored-frames'

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
    for (const steps of [0, 1]) expect(storedFrame(steps).sides).toEqual(atOnce(run.frame(steps)).sides)
    const end = atOnce(run.frame(STEPS))
    end.losses.slice(0, 50).forEach((loss, i) => expect(loss).toBeCloseTo(storedLosses[i], 3))
    expect(end.right).toBe(storedFrame(STEPS).right)
  })

  it('learns: near a coin toss at first, every dot right in the end', () => {
    expect(storedLosses).toHaveLength(STEPS)
    expect(storedLosses[0].toFixed(2), 'the notes of the slide say it aloud').toBe('0.68')
    expect(storedFrame(0).right).toBeLessThan(0.7 * dots.length)
    expect(storedFrame(STEPS).right).toBe(dots.length)
  })
})
