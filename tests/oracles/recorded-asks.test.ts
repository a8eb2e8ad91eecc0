/** Every recorded reply of the chat model against the engine: some minutes. `npm run test:oracles`. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { ChatModel } from 'llm-stack/models'
import { askSeries } from '../../scripts/record/chat/ask-series'
import { openChatModel } from '../../scripts/record/chat/open-chat-model'
import { recordAsks } from '../../scripts/record/chat/record-asks'

const TIMEOUT = 900_000

describe.skipIf(!process.env.LLM_STACK_MODELS)('recorded replies (skipped without LLM_STACK_MODELS)', () => {
  let model: ChatModel
  beforeAll(async () => void (model = await openChatModel()), TIMEOUT)

  it.each(askSeries)('of $name are the same again', { timeout: TIMEOUT }, ({ request, recorded }) => {
    const { when: _, ...again } = recordAsks(model, request, recorded.replies.length)
    expect(recorded).toMatchObject(again)
  })
})
