import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { log, noGrad, reshape, save, softmax, sub, take, tensor } from '../frameworks'
import { seeded } from '../theory'
import {
  preferenceAccuracy,
  trainDPO,
  dpoLoss,
  klToReference,
  logProbabilities,
  margins,
  preferencePairs,
  type PreferencePair,
} from './alignment'
import { logLikelihood } from './generate'
import { sampleNames, shareOf } from './sample-names'
import { characterTokenizer } from './tokenizers'
import { cloneModel, loadStage, NamesModel } from './names-model'
import { oneLetterNames, TableModel } from './table-model.test-helper'

describe('DPO', () => {
  it('has the loss and gradient worked out by hand for two tokens', () => {
    // π = (½, ½), reference (¾, ¼), the first chosen: margin ln(½/¾) − ln(½/¼) = −ln 3. At β = ½ the loss is
    // −ln σ(−½·ln 3) = ln(1 + √3), its slope by the first logit −β·σ(½·ln 3) = −½·√3 / (1 + √3).
    const logits = tensor([0, 0]).requireGrad()
    const reference = tensor([Math.log(3 / 4), Math.log(1 / 4)])
    const loss = dpoLoss(log(softmax(logits)), reference, 0.5)
    expect(loss.item()).toBeCloseTo(Math.log(1 + Math.sqrt(3)), 6)
    loss.backward()
    const slope = -0.5 * (Math.sqrt(3) / (1 + Math.sqrt(3)))
    expect(logits.grad[0]).toBeCloseTo(slope, 6)
    expect(logits.grad[1]).toBeCloseTo(-slope, 6)
  })

  it('converges to the optimum of reward and KL penalty: 7 votes against 2', () => {
    const pairs: PreferencePair[] = [
      ...Array<PreferencePair>(7).fill({ chosen: 'b', rejected: 'a' }),
      ...Array<PreferencePair>(2).fill({ chosen: 'a', rejected: 'b' }),
    ]
    for (const beta of [0.5, 2]) {
      const table = () => oneLetterNames({ a: 0.8, b: 0.2 })
      const model = TableModel(table().requireGrad())
      const steps = [...trainDPO(model, TableModel(table()), pairs, { steps: 500, beta, lr: 0.02 })]
      const [a, b] = [...noGrad(() => logProbabilities(model, ['a', 'b'])).data].map(Math.exp)
      // Bradley and Terry's rewards differ by ln(7/2): the odds of the reference, times exp(difference / β). Rafailov et
      // al. 2023, equation 4.
      const odds = (0.2 / 0.8) * Math.exp(Math.log(7 / 2) / beta)
      expect(b / (a + b)).toBeCloseTo(odds / (1 + odds), 2)
      expect(steps).toHaveLength(500)
      expect(steps[0]).toBeCloseTo(Math.log(2), 6)
      expect(preferenceAccuracy(model, TableModel(table()), pairs)).toBeCloseTo(7 / 9)
    }
  })

  it('measures from the reference, not from the initial model', () => {
    const table = (a: number, b: number) => TableModel(oneLetterNames({ a, b }).requireGrad())
    const [model, reference] = [table(0.5, 0.5), table(0.8, 0.2)]
    // margin (ln ½ − ln ⅕) − (ln ½ − ln ⅘) = ln 4, so −ln σ(ln 4) = ln 5/4
    const [first] = trainDPO(model, reference, [{ chosen: 'b', rejected: 'a' }], { beta: 1, steps: 1 })
    expect(first).toBeCloseTo(Math.log(5 / 4), 6)
  })

  it('gives a model that has not moved an accuracy of 0', () => {
    const model = NamesModel(4)
    expect(preferenceAccuracy(model, cloneModel(model), [{ chosen: 'anna', rejected: 'bert' }])).toBe(0)
  })

  it('refuses a beta of 0, and no pairs', () => {
    const model = NamesModel()
    expect(() => trainDPO(model, model, [{ chosen: 'a', rejected: 'b' }], { beta: 0 }).next()).toThrow(
      'trainDPO: beta must be above 0, got 0',
    )
    expect(() => trainDPO(model, model, []).next()).toThrow('batchOf: no names [0]')
  })
})

describe('log-probabilities of names', () => {
  it('are the sums over their letters, read one name at a time', () => {
    const model = NamesModel(4)
    const names = ['jo', 'alexandra', 'abcdefghijklmnop']
    const alone = names.map((name) =>
      logLikelihood(model, [26], characterTokenizer.encode(name).slice(1, 17)),
    )
    const found = noGrad(() => logProbabilities(model, names)).data
    alone.forEach((expected, i) => expect(found[i]).toBeCloseTo(expected, 4))
  })
  it('give the KL divergence: 0.6·ln(0.6/0.5) + 0.4·ln(0.4/0.5)', () => {
    const [model, reference] = [
      TableModel(oneLetterNames({ a: 0.6, b: 0.4 })),
      TableModel(oneLetterNames({ a: 0.5, b: 0.5 })),
    ]
    const drawn = [...'aaaaaabbbb']
    expect(klToReference(model, reference, drawn)).toBeCloseTo(0.6 * Math.log(1.2) + 0.4 * Math.log(0.8), 6)
    expect(klToReference(model, model, drawn)).toBe(0)
  })
  it('give margins: the log-ratio of the chosen minus that of the rejected', () => {
    const m = margins(sub(tensor([-1, -2, -3, -4]), tensor([-2, -2, -2, -2])))
    expect([...m.data]).toEqual([2, 2])
    expect(reshape(m, [2]).shape).toEqual([2])
  })
})

describe('preferencePairs', () => {
  it('prefers the higher score, and skips ties', () => {
    const short = (name: string) => -name.length
    expect(preferencePairs(['ann', 'jo', 'tim', 'tom', 'al', 'eve', 'odd'], short)).toEqual([
      { chosen: 'jo', rejected: 'ann' },
      { chosen: 'al', rejected: 'eve' },
    ])
    const first = (name: string) => name.charCodeAt(0)
    expect(preferencePairs(['ann', 'jo', 'tim'], first)).toEqual([{ chosen: 'jo', rejected: 'ann' }])
  })
})

describe('ten pairs that prefer a vowel at the end, in five runs with different pairs', () => {
  const base = () => loadStage(readFileSync('public/checkpoints/pretrained.bin'), 'pretrained').model
  const endsInVowel = (name: string) => /[aeiou]$/.test(name)
  const sampled = (model: NamesModel, seed: number, n: number) => [
    ...take(sampleNames(model, { random: seeded(seed) }), n),
  ]
  it('make such names more frequent, generalise to held-out pairs, and do not change the reference', () => {
    const before = shareOf(sampled(base(), 99, 400), endsInVowel)
    const runs = [1, 2, 3, 4, 5].map((seed) => {
      const model = base()
      const reference = cloneModel(model, { frozen: true })
      const pairs = preferencePairs(sampled(reference, seed, 150), (name) => +endsInVowel(name))
      for (const _ of trainDPO(model, reference, pairs.slice(0, 10)));
      expect(save(reference)).toEqual(save(base()))
      const share = shareOf(sampled(model, 99, 400), endsInVowel)
      return { share, heldOut: preferenceAccuracy(model, reference, pairs.slice(10)) }
    })
    const mean = (list: number[]) => list.reduce((sum, n) => sum + n) / list.length
    for (const { share } of runs) expect(share).toBeGreaterThan(before + 0.1)
    expect(mean(runs.map((r) => r.share))).toBeGreaterThan(before + 0.25)
    expect(mean(runs.map((r) => r.heldOut))).toBeGreaterThan(0.65)
  }, 60_000)
})
