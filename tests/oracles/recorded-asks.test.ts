/** Every recorded reply of the chat model against the engine: some minutes. `npm run test:oracles`. */
import { beforeAll, expect, it } from 'vitest'
import { cardRepliesRun } from '../../data/card-replies-run'
import { goalsRun } from '../../data/goals-run'
import { hostileRun } from '../../data/hostile-run'
import { tunedRun } from '../../data/tuned-run'
import type { ChatModel } from 'llm-stack/models'
import { askSeries } from '../../scripts/record/chat/ask-series'
import { openChatModel } from '../../scripts/record/chat/open-chat-model'
import { describePublished, SMOLLM2 } from '../../packages/llm-stack/models/published-files.test-helper'
import { recordCardReply, recordHostileReply } from '../../scripts/record/chat/record-card-replies'
import { recordAsks } from '../../scripts/record/chat/record-asks'
import { recordGoals } from '../../scripts/record/chat/record-goals'
import { recordTuned } from '../../scripts/record/chat/record-tuned'

const TIMEOUT = 900_000

describePublished('recorded replies', [SMOLLM2], () => {
  let model: ChatModel
  beforeAll(async () => void (model = await openChatModel()), TIMEOUT)

  it.each(askSeries)('of $name are the same again', { timeout: TIMEOUT }, ({ request, recorded }) => {
    const { when: _, ...again } = recordAsks(model, request, recorded.replies.length)
    expect(recorded).toMatchObject(again)
  })
  it('with a template and without are the same again', { timeout: TIMEOUT }, () => {
    const { withTemplate, withoutTemplate } = tunedRun
    expect(recordTuned(model)).toEqual({ withTemplate, withoutTemplate })
  })
  it('to the agent’s goals are the same again', { timeout: TIMEOUT }, async () =>
    expect(await recordGoals(model)).toEqual(goalsRun.runs),
  )
  it('from cards are the same again', { timeout: TIMEOUT }, () => {
    const { replies } = cardRepliesRun
    expect(replies.map((reply) => recordCardReply(model, reply))).toEqual(replies)
  })
  it('with hostile cards are the same again', { timeout: TIMEOUT }, () => {
    const { replies } = hostileRun
    expect(replies.map(({ cards }, i) => recordHostileReply(model, i + 1, cards))).toEqual(replies)
  })
})
