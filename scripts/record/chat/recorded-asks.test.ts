/** Recorded replies against the chat model: one of a series, the help desk's, and two from cards; all of them in
 *  tests/oracles. */
import { beforeAll, expect, it } from 'vitest'
import { firstMessages } from '../../../components/applications/help-desk-recordings'
import { cardRepliesRun } from '../../../data/card-replies-run'
import { chatModel } from '../../../data/chat-model'
import { helpDeskRun } from '../../../data/help-desk-run'
import { hostileRun } from '../../../data/hostile-run'
import type { ChatModel } from 'llm-stack/models'
import { describePublished, SMOLLM2 } from '../../../packages/llm-stack/models/published-files.test-helper'
import { askSeries } from './ask-series'
import { openChatModel } from './open-chat-model'
import { recordAsks } from './record-asks'
import { recordCardReply, recordHostileReply } from './record-card-replies'
import { recordReply } from './record-reply'
import { stampRun } from './stamp-run'

/** A busy machine takes its time for a hundred tokens. */
const TIMEOUT = 120_000

describePublished('the chat model', [SMOLLM2], () => {
  let model: ChatModel
  beforeAll(async () => void (model = await openChatModel()), TIMEOUT)

  it('gives a recorded reply', { timeout: TIMEOUT }, () => {
    const { request, recorded } = askSeries[0]
    const { replies, when: _, ...again } = recordAsks(model, request, 1)
    expect(recorded).toMatchObject({ ...again, replies: recorded.replies })
    expect(recorded.replies[0]).toEqual(replies[0])
  })

  it('gives the recorded reply of the help desk', { timeout: TIMEOUT }, () =>
    expect({ ...recordReply(model, { messages: firstMessages }), when: helpDeskRun.when }).toEqual(
      helpDeskRun,
    ),
  )

  it('gives the first recorded replies from cards, a hostile one among them', { timeout: TIMEOUT }, () => {
    const [{ question, cards }] = cardRepliesRun.replies
    expect(recordCardReply(model, { question, cards })).toEqual(cardRepliesRun.replies[0])
    expect(recordHostileReply(model, 1, hostileRun.replies[0].cards)).toEqual(hostileRun.replies[0])
  })
})

it('replies from cards name the file, the seed and the day', () => {
  for (const { replies: _, ...stamp } of [cardRepliesRun, hostileRun])
    expect({ ...stamp, when: '' }).toEqual({
      by: chatModel.name,
      temperature: 0,
      seed: 1,
      ...stampRun(),
      when: '',
    })
})
