import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HELD_OUT_ENDING, splitNames } from '../../components/models/name-splits'
import { firstNames } from '../../data/first-names'
import { namesRun as run } from '../../data/names-run'
import { loadStage, meanLoss, bigramLoss, shareOf, uniformLoss, type TrainingStage } from 'llm-stack/models'
import { countChangedWeights, isPreferred, runPretraining, drawThousandNames } from './names-stages'

const bytesOf = (stage: TrainingStage) => readFileSync(`public/checkpoints/${stage}.bin`)
const stored = (stage: TrainingStage) => loadStage(bytesOf(stage), stage)
const { facts } = stored('pretrained')
const { pretraining, tuning } = splitNames(facts.seed)

describe('the lists of names', () => {
  it('are sorted, without duplicates, in the letters a to z', () => {
    expect(firstNames.length).toBeGreaterThan(3000)
    expect(firstNames).toEqual([...new Set(firstNames)].sort())
    expect(firstNames.filter((name) => !/^[a-z]{2,15}$/.test(name))).toEqual([])
  })
  it('are disjoint: validation names are not trained on, and tuning names are new to the base model', () => {
    const all = [...pretraining.train, ...pretraining.validation, ...tuning.train, ...tuning.validation]
    expect([...all].sort()).toEqual(firstNames)
    expect(
      [...pretraining.train, ...pretraining.validation].filter((name) => name.endsWith(HELD_OUT_ENDING)),
    ).toEqual([])
    expect([...tuning.train, ...tuning.validation].every((name) => name.endsWith(HELD_OUT_ENDING))).toBe(true)
  })
})

describe('the stored models', () => {
  it.each(['pretrained', 'tuned', 'aligned'] as const)(
    '%s: is below 40 KB and states its validation loss',
    (stage) => {
      expect(bytesOf(stage).length).toBeLessThan(40_000)
      const { model, facts } = stored(stage)
      expect(facts.loss).toBeCloseTo(meanLoss(model, pretraining.validation), 5)
    },
  )
  it('reach a validation loss of 2.18, well below both baselines', () => {
    const loss = meanLoss(stored('pretrained').model, pretraining.validation)
    expect(loss).toBeLessThanOrEqual(2.18)
    expect(run.stages.at(-1)!.loss).toBeCloseTo(loss, 3)
    expect(run.uniformLoss).toBeCloseTo(Math.log(27), 3)
    expect(run.uniformLoss).toBeCloseTo(uniformLoss(), 3)
    expect(run.bigramLoss).toBeCloseTo(bigramLoss(pretraining.train, pretraining.validation), 3)
    expect(run.bigramLoss - loss).toBeGreaterThan(0.2)
  })
  it('are the models that data/names-run.ts describes', () => {
    const share = (stage: TrainingStage, test: (name: string) => boolean) =>
      shareOf(drawThousandNames(stored(stage).model), test)
    expect(share('tuned', (name) => name.endsWith(HELD_OUT_ENDING))).toBeCloseTo(run.tuning.share[1], 3)
    expect(share('aligned', isPreferred)).toBeCloseTo(run.alignment.share[1], 3)
    expect(meanLoss(stored('tuned').model, tuning.validation)).toBeCloseTo(run.tuning.learned[1], 3)
    expect(facts.steps).toBe(run.steps)
  }, 20_000)
  it('differ after fine-tuning in almost all weights', () => {
    const [base, tuned] = [stored('pretrained').model, stored('tuned').model]
    expect(countChangedWeights(base, base)).toBe(0)
    expect(countChangedWeights(base, tuned)).toBe(run.tuning.moved)
    expect(run.tuning.moved).toBeGreaterThan(0.9 * run.parameters)
    expect(run.tuning.moved).toBeLessThan(run.parameters)
  })
  it('are reproducible: pretraining again gives the first recorded losses', () => {
    const losses: [number, number][] = []
    const runTwentySteps = () =>
      runPretraining(splitNames(facts.seed), facts.seed, (model, step) => {
        if (step % 10 === 0) losses.push([step, +meanLoss(model, pretraining.validation).toFixed(3)])
        if (step === 20) throw new Error('enough')
      })
    expect(runTwentySteps).toThrow('enough')
    expect(losses).toEqual(run.loss.slice(0, 3))
  })
})
