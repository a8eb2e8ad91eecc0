import { expect, it } from 'vitest'
import { firstNames } from '../../data/first-names'
import { readRawSlides } from '../../tests/helpers/read-slides'
import { formatFixed, formatPercent } from '../kit/format'
import { computeFirstStep, NAME } from './first-step'

const { rows, others, loss, lossAfter } = computeFirstStep()
const target = rows.find((row) => row.isTarget)!
const rounded = (x: number) => Number(formatFixed(x, 2).replace('−', '-'))

it('reads a name that the models learn from', () => expect(firstNames).toContain(NAME))

it('gives every sign a chance, and the right one is not the favourite yet', () => {
  for (const of of ['chance', 'chanceAfter'] as const)
    expect(rows.reduce((sum, row) => sum + row[of], others[of])).toBeCloseTo(1)
  expect(others.count + rows.length).toBe(27)
  expect(Math.max(...rows.map((row) => row.chance))).toBeGreaterThan(target.chance)
  expect(Math.max(...rows.map((row) => row.chanceAfter))).toBe(target.chanceAfter)
})

it('has the loss and the gradients that the slide spells out', () => {
  expect(loss).toBeCloseTo(-Math.log(target.chance), 5)
  expect(lossAfter).toBeLessThan(loss)
  for (const { chance, gradient, isTarget: right } of rows)
    expect(gradient).toBeCloseTo(chance - (right ? 1 : 0), 5)
})

it('adds up as it is written, rounded', () => {
  for (const { score, chance, gradient, scoreAfter, isTarget: right } of rows) {
    expect(rounded(score) - rounded(gradient)).toBeCloseTo(rounded(scoreAfter), 6)
    expect(rounded(chance) - (right ? 1 : 0)).toBeCloseTo(rounded(gradient), 6)
  }
})

it('is what the slide says to whoever cannot see it', () => {
  const { alt } = readRawSlides().find((slide) => slide.name === 'one-step')!.frontmatter
  const { score, chance, gradient, scoreAfter, chanceAfter } = target
  const figures = [score, gradient, scoreAfter, loss, lossAfter].map((x) => formatFixed(x, 2))
  for (const said of [...figures, formatPercent(chance), formatPercent(chanceAfter)])
    expect(alt).toContain(said)
})
