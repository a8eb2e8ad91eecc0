import { describe, expect, it } from 'vitest'
import { spiral } from './spiral'
import { SpiralRun } from './spiral-run'
import { spiralStages, STEPS } from './spiral-stages'

describe('the spiral', () => {
  it('is the same for the same seed and stays in its square', () => {
    expect(spiral(60, 4)).toEqual(spiral(60, 4))
    for (const d of spiral(60, 4)) expect(Math.max(Math.abs(d.x), Math.abs(d.y))).toBeLessThan(1)
  })

  it('is learnt: near a coin toss at first, every dot right in the end', () => {
    const { stages, losses, dots } = spiralStages()
    expect(losses).toHaveLength(STEPS)
    expect(losses[0].toFixed(2), 'the notes of the slide say it aloud').toBe('0.68')
    expect(stages.map((s) => s.steps)).toEqual([0, 1, STEPS])
    expect(stages[0].right).toBeLessThan(0.7 * dots.length)
    expect(stages[2].right).toBe(dots.length)
  })

  it('runs the same way twice, however it is cut into pieces', () => {
    expect(new SpiralRun(2).to(5).to(20).losses).toEqual(new SpiralRun(2).to(20).losses)
  })
})
