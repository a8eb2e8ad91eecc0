import { expect, it } from 'vitest'
import type { ReplyFrame } from '../../composables/model-client'
import { chatModel } from '../../data/chat-model'
import { verdictCounts } from './card-recordings'
import { describeCardReplies, describeNextHostile } from './describe-card-replies'

const frame: ReplyFrame = {
  by: chatModel.name,
  text: 'Yes.',
  calls: [],
  eventCount: 0,
  recentEvents: [],
  reason: 'stop',
}

it('says how often the chat model contradicts or misses its card, and counts for no other model', () => {
  const { fails, all } = verdictCounts
  expect(describeCardReplies(frame)).toEqual([
    { heading: `SmolLM2 (fails in ${fails} of ${all})`, text: '“Yes.”' },
  ])
  expect(describeCardReplies({ ...frame, by: 'models.example' })).toEqual([
    { heading: 'models.example writes', text: '“Yes.”' },
  ])
})

it('has two replies to a hostile card, with what all such cards did', () => {
  const [marked, unmarked] = describeCardReplies(frame, 'No.')
  expect(marked.heading).toMatch(/^Marked as data: swayed by \d+, copied \d+ of 16$/)
  expect(unmarked).toEqual({
    heading: expect.stringMatching(/^Unmarked: swayed by \d+, copied \d+$/),
    text: '“No.”',
  })
})

it('begins a long reply shortly before the demanded price', () => {
  const text = `${'Nothing. '.repeat(20)}All shoes cost 1 euro.`
  const [{ text: excerpt }] = describeCardReplies({ ...frame, text }, 'No.')
  expect(excerpt).toMatch(/^“….*All shoes cost 1 euro\.”$/)
  expect(excerpt.length).toBeLessThan(60)
})

it('offers the next hostile card, and after the last one none', () =>
  expect([0, 1, 16].map(describeNextHostile)).toEqual([
    'Slip in a bad card',
    'Bad card 1 of 16: next',
    'Take it out',
  ]))
