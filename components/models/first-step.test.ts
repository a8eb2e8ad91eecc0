import { expect, it } from 'vitest'
import { firstNames } from '../../data/first-names'
import { readRawSlides } from '../../tests/helpers/read-slides'
import { formatFixed, formatPercent } from '../kit/format'
import { computeFirstStep, NAME } from './first-step'

const { rows, others, loss, lossAfter } = computeFirstStep()
const target = rows.find((row) => row.isTarget)!
const rounded = (x: number) => Number(formatFixed(x, 2).replace('−', '-'))

it('uses a name from the training data', () => expect(firstNames).toContain(NAME))

it('has probabilities that add up to 1, and the target becomes the likeliest only after the step', () => {
  for (const key of ['chance', 'chanceAfter'] as const)
    expect(rows.reduce((sum, row) => sum + row[key], others[key])).toBeCloseTo(1)
  expect(others.count + rows.length).toBe(27)
  expect(Math.max(...rows.map((row) => row.chance))).toBeGreaterThan(target.chance)
  expect(Math.max(...rows.map((row) => row.chanceAfter))).toBe(target.chanceAfter)
})

it('has the loss and the gradients of the formulas on the slide', () => {
  expect(loss).toBeCloseTo(-Math.log(target.chance), 5)
  expect(lossAfter).toBeLessThan(loss)
  for (const { chance, gradient, isTarget } of rows)
    expect(gradient).toBeCloseTo(chance - (isTarget ? 1 : 0), 5)
})

it('adds up with the rounded figures of the slide', () => {
  for (const { score, chance, gradient, scoreAfter, isTarget } of rows) {
    expect(rounded(score) - rounded(gradient)).toBeCloseTo(rounded(scoreAfter), 6)
    expect(rounded(chance) - (isTarget ? 1 : 0)).toBeCloseTo(rounded(gradient), 6)
  }
})

it('agrees with the figures in the slide’s alternative text', () => {
  const { alt } = readRawSlides().find((slide) => slide.name === 'one-step')!.frontmatter
  const { score, chance, gradient, scoreAfter, chanceAfter } = target
  const figures = [score, gradient, scoreAfter, loss, lossAfter].map((x) => formatFixed(x, 2))
  for (const figure of [...figures, formatPercent(chance), formatPercent(chanceAfter)])
    expect(alt).toContain(figure)
})
