import { expect, it } from 'vitest'
import type { ReplyFrame } from '../../composables/model-client'
import { describeAnswer } from './describe-answer'

const replyFrame: ReplyFrame = { by: 'models.example', text: '', calls: [], eventCount: 0, recentEvents: [] }
const describeReply = (change: Partial<ReplyFrame>) =>
  describeAnswer({ ...replyFrame, ...change }, 'makes it up', ['“', '”'])

it('names the model and what it does', () =>
  expect(describeReply({ text: 'Yes.', reason: 'stop' })).toEqual({
    heading: 'models.example makes it up',
    text: '“Yes.”',
  }))

it('names the bundled model without the place where it runs', () =>
  expect(describeReply({ by: 'the engine downstairs (SmolLM2-135M-Instruct)' }).heading).toBe(
    'SmolLM2 makes it up',
  ))

it('does not present an error as an answer', () =>
  expect(describeReply({ text: 'The c', errorMessage: 'The reply broke off.' })).toEqual({
    heading: 'models.example gives no answer',
    text: 'The reply broke off.',
  }))

it('is never empty: it reports waiting, a retry, loading or an empty reply', () => {
  expect(describeReply({}).text).toBe('Asking …')
  expect(describeReply({ retryInMs: 1500 }).text).toBe('Asked again in 2 s …')
  expect(describeReply({ loading: 0.5 }).text).toBe('Fetching it: 50%')
  expect(describeReply({ reason: 'content_filter' as ReplyFrame['reason'] }).text).toBe('It says nothing.')
})
