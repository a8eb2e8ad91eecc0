import { tunedRequest, type TunedWording } from '../../../components/models/tuned-request'
import { ReplyRun } from '../../../composables/chat-model/reply-run'
import { tunedQuestions, type TunedReply, type TunedRun } from '../../../data/tuned'
import type { ChatModel } from 'llm-stack/models'

/** The chat model's replies to the questions of the slide base-model, with its template and without. */
export function recordTuned(model: ChatModel): Pick<TunedRun, 'withTemplate' | 'withoutTemplate'> {
  const repliesTo = (wording: TunedWording): TunedReply[] =>
    tunedQuestions.map((to) => {
      const { text, output, reason } = new ReplyRun(model, tunedRequest(wording, to)).finish()
      return { to, text, tokens: output, cut: reason !== 'stop' }
    })
  return { withTemplate: repliesTo('tuned'), withoutTemplate: repliesTo('bare') }
}
