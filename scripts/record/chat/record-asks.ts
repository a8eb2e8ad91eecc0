import { ASK_COUNT, ASK_TEMPERATURE, type RecordedAsks } from '../../../data/recorded-asks'
import type { ChatRequest } from 'llm-stack/applications'
import type { ChatMessage, ChatModel } from 'llm-stack/models'
import { recordReply } from './record-reply'

/** The chat model's replies to a request without tools, asked with the seeds 1 to `count`. */
export function recordAsks(
  model: ChatModel,
  { messages, maxTokens }: ChatRequest,
  count = ASK_COUNT,
): RecordedAsks {
  const request = { messages: messages as readonly ChatMessage[], maxTokens, temperature: ASK_TEMPERATURE }
  const recordings = Array.from({ length: count }, (_, i) => recordReply(model, { ...request, seed: i + 1 }))
  const [{ to, by, when, file, reply }] = recordings
  return {
    ...{ to, by, when, temperature: ASK_TEMPERATURE, file: file!, input: reply.usage!.input },
    replies: recordings.map(({ reply: { text, reason, usage } }) => ({
      text,
      reason: reason as RecordedAsks['replies'][number]['reason'],
      output: usage!.output,
    })),
  }
}
