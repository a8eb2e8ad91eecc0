import { describe, expect, it } from 'vitest'
import { distance, toLab, simulateVision, COLOUR_BLINDNESS } from '../helpers/colour'
import { designTokens } from '../helpers/design-tokens'

const FLOORS = [1, 2, 3, 4]
const FACES = ['top', 'left', 'right']
const pairs = FLOORS.flatMap((a) => FLOORS.filter((b) => b > a).map((b) => [a, b] as const))

describe.each(Object.entries(designTokens))('floor colours in %s mode', (_, colours) => {
  const face = (n: number, side: string) => colours[`f${n}-${side}`]

  it.each(Object.entries(COLOUR_BLINDNESS))('are told apart with %s', (_name, sight) => {
    for (const side of FACES)
      for (const [a, b] of pairs) {
        const seen = [a, b].map((n) => simulateVision(sight, face(n, side)))
        expect(distance(seen[0], seen[1]), `floors ${a} and ${b}, ${side} faces`).toBeGreaterThanOrEqual(20)
      }
  })

  it('differ in grey from the floor above', () => {
    for (const side of FACES)
      for (const n of [1, 2, 3]) {
        const [low, high] = [n, n + 1].map((k) => toLab(face(k, side))!.l)
        expect(Math.abs(low - high), `L* of floors ${n} and ${n + 1}, ${side} faces`).toBeGreaterThanOrEqual(
          8,
        )
      }
  })
})
