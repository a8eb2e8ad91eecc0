import { expect, it } from 'vitest'
import { namesRun } from '../../data/names-run'
import {
  describeOutcome,
  describePredictions,
  describePretraining,
  describeTrainingOrigin,
  letterName,
} from './describe-pretraining'

const frame = (step: number, loss: number) => ({
  step,
  loss: [[0, 3.372] as [number, number], [step, loss] as [number, number]],
  stages: [{ step, loss, known: 0.2, drawn: ['mara', 'xq'].map((name, i) => ({ name, known: !i })) }],
})

it('states first and last loss, and which names are known', () => {
  const [blind, pairs] = [namesRun.uniformLoss, namesRun.bigramLoss].map((loss) => loss.toFixed(2))
  expect(describePretraining(frame(1500, 2.1))).toBe(
    'Loss of a real GPT on first names, from 3.37 to 2.10 by step 1,500. ' +
      `Guessing blindly costs ${blind}, letter pairs ${pairs}. It now draws mara (known), xq (new).`,
  )
})

it('compares the loss with the baseline of letter pairs', () => {
  expect(describeOutcome(frame(1, 3.2))).toBe('After 1 step a loss of 3.20, not as good as letter pairs.')
  expect(describeOutcome(frame(9, namesRun.bigramLoss))).toContain('not as good as letter pairs')
  expect(describeOutcome(frame(500, 2.17))).toBe('After 500 steps a loss of 2.17, better than letter pairs.')
})

it('says where the model was trained', () => {
  expect((['worker', 'page', 'stored'] as const).map(describeTrainingOrigin)).toEqual([
    'trained here, in a worker',
    'trained here, on the page',
    'cannot train here: a recorded run',
  ])
  expect(describeTrainingOrigin()).toBe(`a recorded run, ${namesRun.seconds} seconds on one core`)
})

it('writes the end of a name as a word', () => {
  expect(['a', '.'].map(letterName)).toEqual(['a', 'end'])
  expect(
    describePredictions('the model', [
      ['i', 0.176],
      ['.', 0.1],
    ]),
  ).toBe('Next, by the model: i 18%, end 10%')
})
