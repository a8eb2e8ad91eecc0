import { expect, it } from 'vitest'
import type { ReplyFrame } from '../../composables/model-client'
import { promptRun } from '../../data/prompt-run'
import { formatDay } from '../kit/format'
import { describePromptReply, describePromptResult } from './describe-prompt-reply'
import { fitPrompt, PREPARED_QUESTION } from './fitted-prompt'

const frame: ReplyFrame = {
  ...{ by: '', text: 'The red boots', calls: [], eventCount: 0, recentEvents: [] },
  reason: 'length',
}
const recorded = { touched: false, backend: 'stored', seed: 9 } as const

it('says where a reply is from, and that its room was used up', () => {
  const { when, file } = promptRun.question
  expect(describePromptReply(frame, recorded)).toBe(
    `Recorded ${formatDay(when)}, seed 9, file ${file}. Stopped at 20 tokens.`,
  )
  expect(
    describePromptReply({ ...frame, reason: 'stop' }, { ...recorded, touched: true, backend: 'worker' }),
  ).toBe('Asked here, now: temperature 0.7, seed 9.')
})

it('leaves an error to the place of the reply', () =>
  expect(describePromptReply({ ...frame, errorMessage: 'It broke.' }, recorded)).toBe(''))

it('tells a screen reader what goes in, and a reply once it is complete', () => {
  const fit = (size: number) => fitPrompt({ enabled: ['system'], size }, PREPARED_QUESTION)
  expect(describePromptResult(fit(60), frame)).toBe(
    '17 of 40 tokens. Everything fits. Reply: “The red boots”.',
  )
  expect(describePromptResult(fit(35), { ...frame, reason: undefined })).toBe(
    '17 of 15 tokens. System and Question: 17 tokens, and room for 15. Nothing is sent.',
  )
})
