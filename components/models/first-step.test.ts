import { expect, it } from 'vitest'
import { firstNames } from '../../data/first-names'
import { readWritten } from '../../tests/helpers/slides'
import { fixed, percent } from '../kit/format'
import { firstStep, NAME } from './first-step'

const { rows, others, loss, lossAfter } = firstStep()
const right = rows.find((row) => row.right)!
const shown = (x: number) => Number(fixed(x, 2).replace('−', '-'))

it('reads a name that the models learn from', () => expect(firstNames).toContain(NAME))

it('gives every sign a chance, and the right one is not the favourite yet', () => {
  for (const of of ['chance', 'chanceAfter'] as const)
    expect(rows.reduce((sum, row) => sum + row[of], others[of])).toBeCloseTo(1)
  expect(others.count + rows.length).toBe(27)
  expect(Math.max(...rows.map((row) => row.chance))).toBeGreaterThan(right.chance)
  expect(Math.max(...rows.map((row) => row.chanceAfter))).toBe(right.chanceAfter)
})

it('has the loss and the gradients that the slide spells out', () => {
  expect(loss).toBeCloseTo(-Math.log(right.chance), 5)
  expect(lossAfter).toBeLessThan(loss)
  for (const { chance, gradient, right } of rows) expect(gradient).toBeCloseTo(chance - (right ? 1 : 0), 5)
})

it('adds up as it is written, rounded', () => {
  for (const { score, chance, gradient, scoreAfter, right } of rows) {
    expect(shown(score) - shown(gradient)).toBeCloseTo(shown(scoreAfter), 6)
    expect(shown(chance) - (right ? 1 : 0)).toBeCloseTo(shown(gradient), 6)
  }
})

it('is what the slide says to whoever cannot see it', () => {
  const { alt } = readWritten().find((slide) => slide.name === 'one-step')!.frontmatter
  const { score, chance, gradient, scoreAfter, chanceAfter } = right
  const figures = [score, gradient, scoreAfter, loss, lossAfter].map((x) => fixed(x, 2))
  for (const said of [...figures, percent(chance), percent(chanceAfter)]) expect(alt).toContain(said)
})
