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
  it('is what comes out by hand for two tokens', () => {
    // π = (½, ½), reference (¾, ¼), the first chosen: margin ln(½/¾) − ln(½/¼) = −ln 3. At β = ½ the loss is
    // −ln σ(−½·ln 3) = ln(1 + √3), its slope by the first logit −β·σ(½·ln 3) = −½·√3 / (1 + √3).
    const logits = tensor([0, 0]).requireGrad()
    const before = tensor([Math.log(3 / 4), Math.log(1 / 4)])
    const loss = dpoLoss(log(softmax(logits)), before, 0.5)
    expect(loss.item()).toBeCloseTo(Math.log(1 + Math.sqrt(3)), 6)
    loss.backward()
    const slope = -0.5 * (Math.sqrt(3) / (1 + Math.sqrt(3)))
    expect(logits.grad[0]).toBeCloseTo(slope, 6)
    expect(logits.grad[1]).toBeCloseTo(-slope, 6)
  })

  it('leads to the chances that reward and leash ask for: 7 votes against 2', () => {
    const choices: PreferencePair[] = [
      ...Array<PreferencePair>(7).fill({ chosen: 'b', rejected: 'a' }),
      ...Array<PreferencePair>(2).fill({ chosen: 'a', rejected: 'b' }),
    ]
    for (const beta of [0.5, 2]) {
      const table = () => oneLetterNames({ a: 0.8, b: 0.2 })
      const model = TableModel(table().requireGrad())
      const steps = [...trainDPO(model, TableModel(table()), choices, { steps: 500, beta, lr: 0.02 })]
      const chances = [...noGrad(() => logProbabilities(model, ['a', 'b'])).data].map(Math.exp)
      const sum = chances[0] + chances[1]
      // Bradley and Terry's rewards differ by ln(7/2); the old odds times exp(that / β). Rafailov et al. 2023, equation 4.
      const odds = (0.2 / 0.8) * Math.exp(Math.log(7 / 2) / beta)
      expect(chances[1] / sum).toBeCloseTo(odds / (1 + odds), 2)
      expect(steps[0]).toBeCloseTo(Math.log(2), 6)
      expect(preferenceAccuracy(model, TableModel(table()), choices)).toBeCloseTo(7 / 9)
    }
  })

  it('is tied to the reference, not to where the model begins', () => {
    const table = (a: number, b: number) => TableModel(oneLetterNames({ a, b }).requireGrad())
    const [model, reference] = [table(0.5, 0.5), table(0.8, 0.2)]
    // margin (ln ½ − ln ⅕) − (ln ½ − ln ⅘) = ln 4, so −ln σ(ln 4) = ln 5/4
    const [first] = trainDPO(model, reference, [{ chosen: 'b', rejected: 'a' }], { beta: 1, steps: 1 })
    expect(first).toBeCloseTo(Math.log(5 / 4), 6)
  })

  it('carries no taste where nothing has moved', () => {
    const model = NamesModel(4)
    expect(preferenceAccuracy(model, cloneModel(model), [{ chosen: 'anna', rejected: 'bert' }])).toBe(0)
  })

  it('refuses a leash of no length, and no votes', () => {
    const model = NamesModel()
    expect(() => trainDPO(model, model, [{ chosen: 'a', rejected: 'b' }], { beta: 0 }).next()).toThrow(
      'align: beta must be above 0, got 0',
    )
    expect(() => trainDPO(model, model, []).next()).toThrow('batchOf: no names [0]')
  })
})

describe('chances of whole names', () => {
  it('are those of its letters, read one name at a time', () => {
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
  it('make margins of pairs: what the chosen gained more than the rejected', () => {
    const m = margins(sub(tensor([-1, -2, -3, -4]), tensor([-2, -2, -2, -2])))
    expect([...m.data]).toEqual([2, 2])
    expect(reshape(m, [2]).shape).toEqual([2])
  })
})

describe('votes', () => {
  it('go to the higher score, and to neither of two alike', () => {
    const short = (name: string) => -name.length
    expect(preferencePairs(['ann', 'jo', 'tim', 'tom', 'al', 'eve', 'odd'], short)).toEqual([
      { chosen: 'jo', rejected: 'ann' },
      { chosen: 'al', rejected: 'eve' },
    ])
  })
})

describe('ten votes for names that end in a vowel, five times with other votes', () => {
  const base = () => loadStage(readFileSync('public/checkpoints/pretrained.bin'), 'pretrained').model
  const likes = (name: string) => /[aeiou]$/.test(name)
  const some = (model: NamesModel, seed: number, n: number) => [
    ...take(sampleNames(model, { random: seeded(seed) }), n),
  ]
  it('make such names more frequent, on pairs nobody voted on too, and leave the reference alone', () => {
    const before = shareOf(some(base(), 99, 400), likes)
    const runs = [1, 2, 3, 4, 5].map((seed) => {
      const model = base()
      const reference = cloneModel(model, { frozen: true })
      const choices = preferencePairs(some(reference, seed, 150), (name) => +likes(name))
      for (const _ of trainDPO(model, reference, choices.slice(0, 10)));
      expect(save(reference)).toEqual(save(base()))
      const others = choices.slice(10)
      return {
        share: shareOf(some(model, 99, 400), likes),
        heldOut: preferenceAccuracy(model, reference, others),
      }
    })
    const mean = (list: number[]) => list.reduce((sum, n) => sum + n) / list.length
    for (const { share } of runs) expect(share).toBeGreaterThan(before + 0.1)
    expect(mean(runs.map((r) => r.share))).toBeGreaterThan(before + 0.25)
    expect(mean(runs.map((r) => r.heldOut))).toBeGreaterThan(0.65)
  }, 60_000)
})
