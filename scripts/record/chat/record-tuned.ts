import { ReplyRun, type ReplyRequest } from '../../../composables/chat-model/reply-run'
import { TUNED_REPLY_TOKENS, tunedQuestions, type TunedReply, type TunedRun } from '../../../data/tuned'
import type { ChatModel } from 'llm-stack/models'

/** The chat model's replies to the questions of the slide base-model, with its template and without. */
export function recordTuned(model: ChatModel): Pick<TunedRun, 'withTemplate' | 'withoutTemplate'> {
  const replyTo = (to: string, request: ReplyRequest): TunedReply => {
    const { text, output, reason } = new ReplyRun(model, {
      ...request,
      temperature: 0,
      maxTokens: TUNED_REPLY_TOKENS,
    }).finish()
    return { to, text, tokens: output, cut: reason !== 'stop' }
  }
  return {
    withTemplate: tunedQuestions.map((content) =>
      replyTo(content, { messages: [{ role: 'user', content }] }),
    ),
    withoutTemplate: tunedQuestions.map((prompt) => replyTo(prompt, { prompt })),
  }
}
