/** Recorded replies against the chat model: one of a series, and the help desk's; all of them in tests/oracles. */
import { beforeAll, expect, it } from 'vitest'
import { firstMessages } from '../../../components/applications/help-desk-recordings'
import { helpDeskRun } from '../../../data/help-desk-run'
import type { ChatModel } from 'llm-stack/models'
import { describePublished, SMOLLM2 } from '../../../packages/llm-stack/models/published-files.test-helper'
import { askSeries } from './ask-series'
import { openChatModel } from './open-chat-model'
import { recordAsks } from './record-asks'
import { recordReply } from './record-reply'

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
})
