import { expect, test } from 'vitest'
import { Adam, save, take } from '../frameworks'
import { batches } from './corpus'
import { logLikelihood } from './generate'
import { characterTokenizer } from './tokenizers'
import { NamesModel } from './names-model'
import { lossOf, meanLoss, pretrain } from './pretraining'

test('the names model has the 4,192 parameters that the slides state', () => {
  expect(
    NamesModel()
      .parameters()
      .reduce((sum, p) => sum + p.data.length, 0),
  ).toBe(4192)
})

test('a model with a uniform distribution has loss ln 27', () => {
  const model = NamesModel()
  model.head.weight.data.fill(0)
  expect(meanLoss(model, ['maria', 'tom'])).toBeCloseTo(Math.log(27), 6)
})

test('the mean loss of a list is that of its names read one by one, each letter with the same weight', () => {
  const model = NamesModel(3)
  for (const p of model.parameters()) p.data.forEach((w, i) => (p.data[i] = 4 * w))
  const names = ['maria', 'jo', 'abcdefghijklmno', 'tom']
  const alone = names.reduce(
    (sum, name) => sum - logLikelihood(model, [26], characterTokenizer.encode(name).slice(1)),
    0,
  )
  const count = names.join('').length + names.length
  expect(meanLoss(model, names)).toBeCloseTo(alone / count, 5)
  expect(meanLoss(model, names, 3)).toBeCloseTo(alone / count, 5)
  expect(meanLoss(model, names, 2)).toBeCloseTo(alone / count, 5)
})

test('the mean loss reads no more names at once than a batch has', () => {
  const model = NamesModel(3)
  const lengths: number[] = []
  const measured = Object.assign(
    (...[ids, cache, length]: Parameters<NamesModel>) => {
      lengths.push(ids.length / length!)
      return model(ids, cache, length)
    },
    { ...model },
  )
  meanLoss(measured as NamesModel, ['maria', 'jo', 'ann', 'tom', 'eve'], 2)
  expect(lengths).toEqual([2, 2, 1])
})

test('pretraining starts near ln 27 and memorises two names', () => {
  const model = NamesModel(3)
  const losses = [...pretrain(model, ['maria', 'tom'], { steps: 150, batch: 2 })]
  expect(losses).toHaveLength(150)
  expect(losses[0]).toBeCloseTo(Math.log(27), 0)
  // Which of the two comes remains uncertain: ln 2 for each, over ten tokens.
  expect(losses.at(-1)).toBeCloseTo((2 * Math.log(2)) / 10, 2)
  expect(meanLoss(model, ['zzzz'])).toBeGreaterThan(Math.log(27))
})

test('pretraining may be paused at any step, and is the same to the bit for the same seed', () => {
  const names = ['anna', 'ben', 'clara', 'dora']
  const [one, other] = [NamesModel(5), NamesModel(5)]
  for (const _ of pretrain(one, names, { steps: 6, batch: 3, seed: 2 }));
  const run = pretrain(other, names, { steps: 6, batch: 3, seed: 2 })
  run.next()
  run.next()
  expect(save(other)).not.toEqual(save(one))
  expect(meanLoss(other, names)).toBeGreaterThan(0)
  for (const _ of run);
  expect(save(other)).toEqual(save(one))
})

test('pretraining is Adam with a cosine schedule, on names in the order of its seed', () => {
  const names = ['anna', 'ben', 'clara', 'dora', 'emil']
  const [one, other] = [NamesModel(5), NamesModel(5)]
  for (const _ of pretrain(one, names, { steps: 12, batch: 2, lr: 0.02, seed: 4 }));
  const lr = (step: number) => 0.01 * (1 + Math.cos((Math.PI * step) / 12))
  const adam = Adam(other.parameters(), { lr, beta2: 0.99 })
  for (const batch of take(batches(names, 2, 4), 12)) {
    adam.zeroGrad()
    lossOf(other, batch).backward()
    adam.step()
  }
  expect(save(other)).toEqual(save(one))
})
