import { expect, it } from 'vitest'
import { describePretraining, describePredictions, describeOutcome } from './describe-pretraining'

const frame = (step: number, loss: number) => ({
  step,
  loss: [[0, 3.372] as [number, number], [step, loss] as [number, number]],
  stages: [{ step, loss, known: 0.2, drawn: ['mara', 'xq'].map((name, i) => ({ name, known: !i })) }],
})

it('states first and last loss, and which names are known', () => {
  const description = describePretraining(frame(1500, 2.1))
  expect(description).toContain('from 3.37 to 2.10 by step 1,500')
  expect(description).toContain('mara (known), xq (new)')
})

it('compares the loss with the baseline of letter pairs', () => {
  expect(describeOutcome(frame(1, 3.2))).toBe('After 1 step a loss of 3.20, not as good as letter pairs.')
  expect(describeOutcome(frame(500, 2.17))).toBe('After 500 steps a loss of 2.17, better than letter pairs.')
})

it('writes the end of a name as a word', () => {
  expect(
    describePredictions('the model', [
      ['i', 0.176],
      ['.', 0.1],
    ]),
  ).toBe('Next, by the model: i 18%, end 10%')
})
