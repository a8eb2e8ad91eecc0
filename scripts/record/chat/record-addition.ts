import { tunedRequest } from '../../../components/models/tuned-request'
import { ReplyRun } from '../../../composables/chat-model/reply-run'
import { additionTask, type ReasoningRun } from '../../../data/reasoning'
import type { ChatModel } from 'llm-stack/models'
import { splitTokens } from './split-tokens'

/** The chat model's tokens of its reply to the sum of the slide reasoning, at temperature 0. */
export function recordAddition(model: ChatModel): ReasoningRun['tokens'] {
  const { text } = new ReplyRun(model, tunedRequest('tuned', additionTask.question)).finish()
  return splitTokens(model.tokenizer, text)
}
