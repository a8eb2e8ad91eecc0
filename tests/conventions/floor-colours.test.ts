import { describe, expect, it } from 'vitest'
import { distance, toLab, simulateVision, COLOUR_BLINDNESS } from '../helpers/colour'
import { designTokens } from '../helpers/design-tokens'

const FLOORS = [1, 2, 3, 4]
const FACES = ['top', 'left', 'right']
const pairs = FLOORS.flatMap((a) => FLOORS.filter((b) => b > a).map((b) => [a, b] as const))

describe.each(Object.entries(designTokens))('the floor colours of the %s mode', (_, colours) => {
  const face = (n: number, side: string) => colours[`f${n}-${side}`]

  it.each(Object.entries(COLOUR_BLINDNESS))('differ by at least ΔE 20 with %s', (_name, filter) => {
    for (const side of FACES)
      for (const [a, b] of pairs) {
        const [first, second] = [a, b].map((n) => simulateVision(filter, face(n, side)))
        expect(distance(first, second), `floors ${a} and ${b}, ${side} faces`).toBeGreaterThanOrEqual(20)
      }
  })

  it('differ in lightness from the floor above, also in greyscale', () => {
    for (const side of FACES)
      for (const n of [1, 2, 3]) {
        const [low, high] = [n, n + 1].map((k) => toLab(face(k, side))!.l)
        expect(Math.abs(low - high), `L* of floors ${n} and ${n + 1}, ${side} faces`).toBeGreaterThanOrEqual(
          8,
        )
      }
  })
})
