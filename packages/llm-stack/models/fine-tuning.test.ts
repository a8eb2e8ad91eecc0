import { expect, test } from 'vitest'
import { save } from '../frameworks'
import { FINE_TUNING_DEFAULTS, fineTune } from './fine-tuning'
import { NamesModel } from './names-model'
import { meanLoss, pretrain } from './pretraining'
import { oneLetterNames, TableModel } from './table-model.test-helper'

const others = ['anna', 'hanna', 'joanna', 'susanna', 'diana', 'liana']
const fresh = { train: ['marco', 'arco', 'carlo', 'barto'], validation: ['varlo', 'tarco'] }

test('continues from the weights of the model, learns new names and forgets old ones', () => {
  const model = NamesModel(1)
  for (const _ of pretrain(model, others, { steps: 200, batch: 6, lr: 0.01 }));
  const before = { learned: meanLoss(model, fresh.validation), forgotten: meanLoss(model, others) }
  const losses = [...fineTune(model, { ...fresh, others }, { steps: 45, batch: 4, every: 20 })]
  expect(losses.map(({ step }) => step)).toEqual([0, 20, 40, 45])
  expect(losses[0]).toEqual({ step: 0, ...before })
  const last = losses.at(-1)!
  expect(last.learned).toBeLessThan(before.learned - 1)
  expect(last.forgotten).toBeGreaterThan(before.forgotten + 0.5)
  expect(last.learned).toBe(meanLoss(model, fresh.validation))
})
test('takes 300 steps, and evaluates after every ten, by default', () => {
  const model = TableModel(oneLetterNames({ a: 0.5, b: 0.5 }).requireGrad())
  const losses = [...fineTune(model, { train: ['a'], validation: ['a'], others: ['b'] })]
  expect(losses.map(({ step }) => step)).toEqual(Array.from({ length: 31 }, (_, i) => 10 * i))
  expect(FINE_TUNING_DEFAULTS).toMatchObject({ batch: 8, lr: 0.004, seed: 1 })
})
test('refuses an empty list', () => {
  expect(() => fineTune(NamesModel(), { ...fresh, others: [] }).next()).toThrow('batchOf: no names [0]')
})
test('takes the steps of pretraining, on the new training names alone', () => {
  const [tuned, trained] = [NamesModel(1), NamesModel(1)]
  const settings = { steps: 10, batch: 3, lr: 0.01, seed: 2 }
  for (const _ of fineTune(tuned, { ...fresh, others }, settings));
  for (const _ of pretrain(trained, fresh.train, settings));
  expect(save(tuned)).toEqual(save(trained))
})
