import { tunedRequest, type TunedWording } from '../../../components/models/tuned-request'
import { ReplyRun } from '../../../composables/chat-model/reply-run'
import {
  skyTask,
  TUNED_REPLY_TOKENS,
  tunedQuestions,
  type TunedReply,
  type TunedRun,
} from '../../../data/tuned'
import type { ChatModel } from 'llm-stack/models'

function recordReplyTo(
  model: ChatModel,
  wording: TunedWording,
  to: string,
  maxTokens = TUNED_REPLY_TOKENS,
): TunedReply {
  const { text, output, reason } = new ReplyRun(model, { ...tunedRequest(wording, to), maxTokens }).finish()
  return { to, text, tokens: output, cut: reason !== 'stop' }
}

/** The chat model's reply to the talk's question, with its template. */
export const recordSky = (model: ChatModel): TunedReply =>
  recordReplyTo(model, 'tuned', skyTask.question, skyTask.tokens)

/** The chat model's replies to the questions of the slide base-model, with its template and without, and to the talk's. */
export function recordTuned(model: ChatModel): Pick<TunedRun, 'withTemplate' | 'withoutTemplate' | 'sky'> {
  const repliesTo = (wording: TunedWording): TunedReply[] =>
    tunedQuestions.map((to) => recordReplyTo(model, wording, to))
  return {
    withTemplate: repliesTo('tuned'),
    withoutTemplate: repliesTo('bare'),
    sky: recordSky(model),
  }
}
