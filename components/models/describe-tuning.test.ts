import { expect, it } from 'vitest'
import { namesRun } from '../../data/names-run'
import { describeMeasurements, describeMovedWeights, describeTuningOutcome } from './describe-tuning'
import { SAMPLE_SIZE } from './tuning-frames'

it('states the share with the ending and both losses', () => {
  const before = { names: [], share: 0.02, otherLoss: 2.1 }
  const current = { names: [], share: 0.714, otherLoss: 2.456 }
  expect(describeTuningOutcome({ step: 40, before, current })).toBe(
    `After 40 steps 71% of its names end in ${namesRun.tuning.ending}. ` +
      'Loss on other names: 2.10 before, 2.46 now.',
  )
})

it('counts weights and samples of the recorded run, and says less of a live one', () => {
  const [moved, all] = [namesRun.tuning.moved, namesRun.parameters].map((n) => n.toLocaleString('en'))
  expect(describeMovedWeights(false)).toBe(`${moved} of ${all} weights move`)
  expect(describeMovedWeights(true)).toBe('almost all weights move')
  expect(describeMeasurements(false)).toBe(
    'Names it invents are in no list; shares of 1,000 it drew. ' +
      `Other names: ${namesRun.names.validation}, kept back in pretraining.`,
  )
  expect(describeMeasurements(true)).toContain(`shares of ${SAMPLE_SIZE} `)
})
