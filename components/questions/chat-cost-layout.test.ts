import { describe, expect, it } from 'vitest'
import { prices } from '../../data/prices'
import { CONTENT, MAIN } from '../kit/geometry'
import { chatTurns } from './chat-cost'
import {
  COLUMNS,
  columnsOf,
  columnsRight,
  GUESS_FROM,
  LEADER,
  legendOf,
  linearGuess,
  PARTS,
  PRICE_HEAD_Y,
  PRICE_TEXT_Y,
  PRICES,
  TOTAL,
  TURN_NUMBER_Y,
  TURNS,
} from './chat-cost-layout'

const allTurns = Array.from({ length: TURNS.max }, (_, i) => i + 1)

describe('the columns', () => {
  it('stack their parts on the ground, in proportion to their tokens', () => {
    const [turn] = chatTurns(TURNS.max).slice(-1)
    const column = columnsOf(TURNS.max).at(-1)!
    column.forEach(({ height, top }, i) => {
      const below = i ? column[i - 1].top : 0
      expect(top + height).toBeCloseTo(below)
      expect(height / turn[PARTS[i].part]).toBeCloseTo(column[0].height / turn.system)
    })
  })
  it('stay under the sum of tokens and within the drawing, at the most turns too', () => {
    const highest = COLUMNS.ground + columnsOf(TURNS.max).at(-1)!.at(-1)!.top
    expect(highest).toBeGreaterThan(TOTAL.y)
    expect(columnsRight(TURNS.max) + LEADER.name).toBeLessThan(MAIN.right)
    expect(COLUMNS.width).toBeLessThan(COLUMNS.pitch)
  })
  it('stand on the ground, and the highest is as high as the drawing of columns', () => {
    for (const column of columnsOf(TURNS.max)) expect(column.at(-1)!.top).toBeLessThan(0)
    expect(columnsOf(TURNS.max).at(-1)!.at(-1)!.top).toBeCloseTo(-COLUMNS.height)
  })
  it('follow one another to the right', () => {
    expect(columnsRight(1)).toBe(COLUMNS.x + COLUMNS.width)
    expect(columnsRight(4)).toBe(columnsRight(1) + 3 * COLUMNS.pitch)
  })
})

describe('the legend', () => {
  it('points at the middle of each part', () => {
    const column = columnsOf(TURNS.max).at(-1)!
    legendOf(column).forEach(({ partY }, i) => {
      const { top, height } = column[i]
      expect(partY - (COLUMNS.ground + top)).toBeCloseTo(height / 2)
    })
  })
  it.each(allTurns)(
    'names each part that the last of %i columns has, no two names on one another',
    (turns) => {
      const column = columnsOf(turns).at(-1)!
      const legend = legendOf(column)
      expect(legend.map(({ name }) => name)).toEqual(
        PARTS.filter((_, i) => column[i].height).map(({ name }) => name),
      )
      for (const [i, { partY, y }] of legend.entries()) {
        expect(y).toBeLessThanOrEqual(partY)
        if (i) expect(legend[i - 1].y - y).toBeGreaterThanOrEqual(22)
      }
    },
  )
})

it('shows the linear guess as high as the first column, for the turns up to the preset', () => {
  expect(GUESS_FROM + linearGuess.length).toBe(TURNS.preset)
  for (const height of linearGuess) expect(-height).toBeCloseTo(columnsOf(1)[0].at(-1)!.top)
})

it('lists the prices under the columns and over the sources', () => {
  expect(PRICE_HEAD_Y).toBeGreaterThan(COLUMNS.ground + TURN_NUMBER_Y)
  expect(PRICE_HEAD_Y).toBeLessThan(PRICES.y)
  expect(PRICES.y + (prices.length - 1) * PRICES.pitch + PRICE_TEXT_Y).toBeLessThan(CONTENT.footnote)
  expect(PRICE_TEXT_Y).toBeLessThan(PRICES.pitch)
})
