import { expect, it } from 'vitest'
import { chatbotRun } from '../../data/chatbot-run'
import { describeReplyOrigin, type ReplyOrigin } from './describe-model-reply'

const origin: ReplyOrigin = { touched: true, backend: 'worker', seed: 3, temperature: 0.7, reason: 'stop' }
const describeOrigin = (change: Partial<ReplyOrigin>) =>
  describeReplyOrigin({ ...origin, ...change }, { ...chatbotRun.off, when: '2026-12-02', file: 'b179c952' })

it('names date, seed and file of a recording', () => {
  const recorded = 'Recorded 2 Dec 2026, seed 3, file b179c952.'
  expect(describeOrigin({ touched: false })).toBe(recorded)
  expect(describeOrigin({ backend: 'stored', by: 'a recording' })).toBe(recorded)
})

it('says who was asked', () => {
  expect(describeOrigin({ by: 'the engine downstairs (SmolLM2-135M-Instruct)' })).toBe(
    'Asked here, now: temperature 0.7, seed 3.',
  )
  expect(describeOrigin({ temperature: 0 })).toBe('Asked here, now: exact.')
  expect(describeOrigin({ by: 'models.example' })).toBe('Asked: models.example.')
})

it('says how a reply ended that did not end by itself', () => {
  expect(describeOrigin({ reason: 'length' })).toBe(
    'Asked here, now: temperature 0.7, seed 3. Stopped at 120 tokens.',
  )
  expect(describeOrigin({ reason: 'other' })).toMatch(/It turned in circles, so it was stopped\.$/)
})

it('tells progress and errors instead', () => {
  expect(describeOrigin({ loading: 0.5 })).toBe('Loading the model: 50%')
  expect(describeOrigin({ loading: 1 })).toBe('Starting it …')
  expect(describeOrigin({ errorMessage: 'It broke.', loading: 1 })).toBe('It broke.')
})
