import { describe, expect, it } from 'vitest'
import { contrast } from '../helpers/colour'
import { designTokens as modes } from '../helpers/design-tokens'

const floors = [1, 2, 3, 4]
const faces = ['top', 'left', 'right']

/** All pairs of tokens that the deck draws on each other, with their least contrast (WCAG). */
const pairs: [foreground: string, background: string, minimum: number][] = [
  ['ink', 'paper', 4.5],
  ['ink', 'paper-2', 4.5],
  ['ink-2', 'paper', 4.5],
  ['ink-2', 'paper-2', 4.5],
  ['line', 'paper', 3],
  ...faces.map((face): [string, string, number] => ['ink', `neutral-${face}`, 4.5]),
  ...floors.flatMap((n): [string, string, number][] => [
    [`f${n}-ink`, 'paper', 4.5],
    [`f${n}-ink`, 'paper-2', 4.5],
    // The right face carries only lines, no text.
    ...faces.map((face): [string, string, number] => [
      `f${n}-on`,
      `f${n}-${face}`,
      face === 'right' ? 3 : 4.5,
    ]),
    ['chip', `f${n}-fill`, 4.5],
  ]),
]

describe.each(Object.entries(modes))('the colour tokens of the %s mode', (_, tokens) => {
  it.each(pairs)('give %s on %s a contrast of at least %d', (foreground, background, minimum) => {
    expect(tokens).toHaveProperty(foreground)
    expect(tokens).toHaveProperty(background)
    expect(contrast(tokens[foreground]!, tokens[background]!)).toBeGreaterThanOrEqual(minimum)
  })
})

it('measures a contrast of 21 for black on white', () =>
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21))
