import { ReplyRun, type ReplyRequest } from '../../../composables/chat-model/reply-run'
import type { Recording } from '../../../composables/transports/recording-transport'
import { chatModel } from '../../../data/chat-model'
import { plainText } from 'llm-stack/applications'
import type { ChatModel } from 'llm-stack/models'
import { stampRun } from './stamp-run'

/** The chat model's reply to a request, as slides play it where the model is not there. */
export function recordReply(model: ChatModel, request: ReplyRequest): Recording {
  const { messages, prompt = '', temperature = 0, seed = 1 } = request
  const { text, reason, input, output } = new ReplyRun(model, request).finish()
  return {
    to: messages ? plainText(messages) : prompt,
    reply: { text, calls: [], reason: reason!, usage: { input, output } },
    by: chatModel.name,
    temperature,
    seed,
    ...stampRun(),
  }
}
