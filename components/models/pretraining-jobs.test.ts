import { expect, it } from 'vitest'
import { runToCompletion } from '../../composables/time-slicing'
import { namesRun } from '../../data/names-run'
import { loadStage } from 'llm-stack/models'
import { startJob, trainerJobs } from './trainer-jobs'
import { nextEvaluationStep } from './pretraining-frames'

const recorded = (step: number) => namesRun.loss.find(([at]) => at === step)![1]

it('repeats the recorded run', () => {
  const jobs = trainerJobs()
  const start = runToCompletion(startJob(jobs, 'pretrain', [0]))
  expect(start.stages.map((stage) => stage.step)).toEqual([0])
  expect(start.stages[0].drawn).toEqual(namesRun.stages[0].drawn)
  const now = runToCompletion(startJob(jobs, 'pretrain', [30]))
  expect(now.loss.map(([step]) => step)).toEqual([0, 10, 20, 30])
  for (const [step, loss] of now.loss) expect(loss).toBeCloseTo(recorded(step), 3)
  expect(now.stages.map((stage) => stage.step)).toEqual([0, 30])
})

it('takes single steps, and only evaluates when the steps are already done', () => {
  const jobs = trainerJobs()
  const once = runToCompletion(startJob(jobs, 'pretrain', [11]))
  expect(once.loss.map(([step]) => step)).toEqual([0, 10, 11])
  expect(once.stages.at(-1)!.drawn).toHaveLength(5)
  expect(runToCompletion(startJob(jobs, 'pretrain', [5]))).toEqual(once)
  expect(runToCompletion(startJob(jobs, 'pretrain', [20])).loss.map(([step]) => step)).toEqual([0, 10, 20])
})

it('evaluates less and less often, and at the last step', () => {
  expect([0, 5, 10, 100, 990, 1000, 2999].map(nextEvaluationStep)).toEqual([
    10, 10, 20, 125, 1000, 1050, 3000,
  ])
})

it('stores the model of the run, and predicts next letters with it', () => {
  const jobs = trainerJobs()
  runToCompletion(startJob(jobs, 'pretrain', [10]))
  const bytes = runToCompletion(startJob(jobs, 'storePretrained', []))
  expect(loadStage(bytes, 'pretrained').facts).toMatchObject({ steps: 10, seed: 1 })
  const predictions = runToCompletion(startJob(jobs, 'expect', ['mar']))
  expect(predictions).toHaveLength(5)
  expect(() => runToCompletion(startJob(jobs, 'expect', ['é']))).toThrow(RangeError)
})
