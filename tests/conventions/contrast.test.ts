import { describe, expect, it } from 'vitest'
import { contrast } from '../helpers/colour'
import { designTokens as modes } from '../helpers/design-tokens'

const floors = [1, 2, 3, 4]
const faces = ['top', 'left', 'right']

/** Every pair the deck relies on: [what is drawn, what it is drawn on, least contrast]. */
const pairs: [string, string, number][] = [
  ['ink', 'paper', 4.5],
  ['ink', 'paper-2', 4.5],
  ['ink-2', 'paper', 4.5],
  ['ink-2', 'paper-2', 4.5],
  ['line', 'paper', 3],
  ...faces.map((face): [string, string, number] => ['ink', `neutral-${face}`, 4.5]),
  ...floors.flatMap((n): [string, string, number][] => [
    [`f${n}-ink`, 'paper', 4.5],
    [`f${n}-ink`, 'paper-2', 4.5],
    // The right face carries lines only, no text.
    ...faces.map((face): [string, string, number] => [
      `f${n}-on`,
      `f${n}-${face}`,
      face === 'right' ? 3 : 4.5,
    ]),
    ['chip', `f${n}-fill`, 4.5],
  ]),
]

describe.each(Object.entries(modes))('contrast of the tokens, %s', (_, tokens) => {
  it.each(pairs)('%s on %s is at least %d', (front, back, least) => {
    expect(tokens).toHaveProperty(front)
    expect(tokens).toHaveProperty(back)
    expect(contrast(tokens[front]!, tokens[back]!)).toBeGreaterThanOrEqual(least)
  })
})

it('knows black on white', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21))
